// @vitest-environment jsdom
// Owns the proof that a worker's sound is added, judged and taken away, and that a file that does not fit is said.
import { beforeEach, expect, it, vi } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { Voices } from './voices.svelte';

const at = { procedure: 'noter-un-jour', step: 'ouvrir', wording: 'practice' as const };
const stale = { ...at, step: 'travail' };

async function open(): Promise<{ voices: Voices; state: FakeState }> {
  const state = new FakeState('unlocked');
  const voices = new Voices(makeFake(state), 'noter-un-jour');
  await voices.load();
  return { voices, state };
}

function sourceOf(voices: Voices, step: string): string | undefined {
  return voices.sentences?.find((each) => each.at.step === step && each.at.wording === 'practice')?.source;
}

beforeEach(() => {
  URL.createObjectURL = vi.fn(() => 'blob:sound');
  URL.revokeObjectURL = vi.fn();
  vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(() => Promise.resolve());
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(() => undefined);
});

it('keeps a sound in place of the pack’s, and takes it away again', async () => {
  const { voices } = await open();
  expect(sourceOf(voices, 'ouvrir')).toBe('recorded');
  await voices.add(at);
  expect([voices.outcome, voices.isAbout(at), sourceOf(voices, 'ouvrir')]).toEqual(['added', true, 'antenna']);
  await voices.remove(at);
  expect([voices.outcome, sourceOf(voices, 'ouvrir')]).toEqual(['removed', 'machine']);
});

it('finds a sound right after its step has changed', async () => {
  const { voices } = await open();
  await voices.findRight(stale);
  expect([voices.outcome, sourceOf(voices, 'travail')]).toEqual(['kept', 'antenna']);
});

it('says why a file does not fit, beside its sentence, and changes nothing', async () => {
  const { voices, state } = await open();
  state.refusedSound = 'not_a_sound';
  await voices.add(at);
  expect(voices.attempt.error?.code).toBe('not_a_sound');
  expect([voices.outcome, voices.isAbout(at), voices.isAbout(stale)]).toEqual(['none', true, false]);
  expect(sourceOf(voices, 'ouvrir')).toBe('recorded');
});

it('hears one sentence at a time, and stops on the second press', async () => {
  const { voices } = await open();
  voices.hear(at);
  await vi.waitFor(() => expect(voices.voice.state).toBe('speaking'));
  expect(voices.voice.source).toBe('recorded');
  voices.hear(at);
  expect(voices.voice.state).toBe('quiet');
});
