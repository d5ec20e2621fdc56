// @vitest-environment jsdom
// Owns the proof that a voice speaks once, stops on demand, and never leaves a sound behind.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CommandError, type Platform } from '$ui/platform/types';
import { Voice } from './voice.svelte';

const wav = btoa('RIFF');
const revoke = vi.fn<(url: string) => void>();
const play = vi.fn<() => Promise<void>>(() => Promise.resolve());

function platformThat(say: () => Promise<{ wav: string }>): Platform {
  return { call: say as Platform['call'], onEvent: () => () => undefined };
}

beforeEach(() => {
  URL.createObjectURL = vi.fn(() => 'blob:sound');
  URL.revokeObjectURL = revoke;
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(play);
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
  revoke.mockReset();
});

it('speaks, then stops on the second press and forgets the sound', async () => {
  const voice = new Voice(platformThat(() => Promise.resolve({ wav })));
  await voice.toggle('Cliquez sur le 12.');
  expect(voice.state).toBe('speaking');
  await voice.toggle('Cliquez sur le 12.');
  expect(voice.state).toBe('quiet');
  expect(revoke).toHaveBeenCalledExactlyOnceWith('blob:sound');
});

it('says that the machine has no voice, without throwing', async () => {
  const voice = new Voice(platformThat(() => Promise.reject(new CommandError({ code: 'no_voice' }))));
  await voice.toggle('Bonjour');
  expect(voice.state).toBe('silent-machine');
});

it('drops an answer that comes after the silence was asked for', async () => {
  let answer: (value: { wav: string }) => void = () => undefined;
  const voice = new Voice(platformThat(() => new Promise((resolve) => (answer = resolve))));
  const asked = voice.toggle('Bonjour');
  voice.stop();
  play.mockClear();
  answer({ wav });
  await asked;
  expect(play).not.toHaveBeenCalled();
  expect(voice.state).toBe('quiet');
});
