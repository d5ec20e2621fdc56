// @vitest-environment jsdom
// Owns the proof that one voice speaks at a time, says which words it says, stops on demand and leaves no sound behind.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SpeechView } from '$ui/generated/bindings';
import { listening } from '$ui/lib/listening.svelte';
import { CommandError, type Platform } from '$ui/platform/types';
import { silence, Voice } from './voice.svelte';

const revoke = vi.fn<(url: string) => void>();
const play = vi.fn<() => Promise<void>>(() => Promise.resolve());
let audio: HTMLMediaElement | null = null;
let isCalm = false;

function speech(rest: Partial<SpeechView> = {}): SpeechView {
  return {
    sound: btoa('RIFF'),
    mediaType: 'audio/wav',
    source: 'machine',
    text: 'Oui. Non.',
    sentences: [
      { start: 0, end: 4, atMs: 0 },
      { start: 5, end: 9, atMs: 900 },
    ],
    words: [],
    ...rest,
  };
}

function voiceThat(say: () => Promise<SpeechView>): Voice {
  return new Voice({ call: say as Platform['call'], onEvent: () => () => undefined });
}

function show(state: 'visible' | 'hidden'): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  isCalm = false;
  URL.createObjectURL = vi.fn(() => 'blob:sound');
  URL.revokeObjectURL = revoke;
  window.matchMedia = vi.fn(() => ({ matches: isCalm }) as MediaQueryList);
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
    audio = this;
    return play();
  });
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(() => undefined);
});

afterEach(() => {
  silence();
  show('visible');
  vi.useRealTimers();
  vi.restoreAllMocks();
  revoke.mockReset();
  listening.volume = 1;
  listening.isSlow = false;
});

it('speaks, then stops on the second press and forgets the sound', async () => {
  const voice = voiceThat(() => Promise.resolve(speech()));
  await voice.toggle('Oui. Non.');
  expect([voice.state, voice.source]).toEqual(['speaking', 'machine']);
  await voice.toggle('Oui. Non.');
  expect(voice.state).toBe('quiet');
  expect(revoke).toHaveBeenCalledExactlyOnceWith('blob:sound');
});

it('says which sentence it says, and none once it is silent', async () => {
  const voice = voiceThat(() => Promise.resolve(speech()));
  await voice.say('Oui. Non.');
  expect([voice.text, voice.part?.start]).toEqual(['Oui. Non.', 0]);
  (audio ?? expect.fail('something plays')).currentTime = 1;
  vi.advanceTimersByTime(100);
  expect(voice.part?.start).toBe(5);
  audio?.dispatchEvent(new Event('ended'));
  expect([voice.state, voice.part, voice.text]).toEqual(['quiet', null, null]);
});

it('follows words where a recording tells them, and sentences for who wants no movement', async () => {
  const words = [
    { start: 0, end: 3, atMs: 0 },
    { start: 5, end: 8, atMs: 950 },
  ];
  const voice = voiceThat(() => Promise.resolve(speech({ source: 'recorded', words })));
  await voice.say('Oui. Non.');
  expect(voice.part?.end).toBe(3);
  isCalm = true;
  await voice.say('Oui. Non.');
  expect(voice.part?.end).toBe(4);
});

it('slows a recording down, and lets a machine speak slowly by itself', async () => {
  listening.isSlow = true;
  await voiceThat(() => Promise.resolve(speech({ source: 'antenna' }))).say('Oui.');
  expect(audio?.playbackRate).toBe(0.75);
  await voiceThat(() => Promise.resolve(speech())).say('Oui.');
  expect(audio?.playbackRate).toBe(1);
});

it('is as loud as the window wants it, at once', async () => {
  listening.volume = 0.5;
  const voice = voiceThat(() => Promise.resolve(speech()));
  await voice.say('Oui.');
  expect(audio?.volume).toBe(0.5);
  listening.turn();
  vi.advanceTimersByTime(100);
  expect(audio?.volume).toBe(0.75);
});

it('is never two voices at once', async () => {
  const first = voiceThat(() => Promise.resolve(speech()));
  const second = voiceThat(() => Promise.resolve(speech()));
  await first.say('Oui.');
  await second.say('Non.');
  expect([first.state, second.state]).toEqual(['quiet', 'speaking']);
  silence();
  expect(second.state).toBe('quiet');
});

it('is silent as soon as the window is hidden, even before it has begun', async () => {
  const voice = voiceThat(() => Promise.resolve(speech()));
  await voice.say('Oui.');
  show('hidden');
  expect(voice.state).toBe('quiet');
  play.mockClear();
  await voice.say('Oui.');
  expect(play).not.toHaveBeenCalled();
});

it('says that the machine has no voice, without throwing', async () => {
  const voice = voiceThat(() => Promise.reject(new CommandError({ code: 'no_voice' })));
  await voice.toggle('Bonjour');
  expect(voice.state).toBe('silent-machine');
});

it('finds nothing wrong when the step has gone', async () => {
  const voice = voiceThat(() => Promise.reject(new CommandError({ code: 'not_found' })));
  await voice.toggle('Bonjour');
  expect(voice.state).toBe('quiet');
});

it('drops an answer that comes after the silence was asked for', async () => {
  let answer: (value: SpeechView) => void = () => undefined;
  const voice = voiceThat(() => new Promise((resolve) => (answer = resolve)));
  const asked = voice.toggle('Bonjour');
  voice.stop();
  play.mockClear();
  answer(speech());
  await asked;
  expect(play).not.toHaveBeenCalled();
  expect(voice.state).toBe('quiet');
});
