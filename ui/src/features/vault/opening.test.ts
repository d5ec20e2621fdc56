// Owns the proof that the three refusals are three, and that a phrase does not stay on the screen.
import { expect, it } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { Opening } from './opening.svelte';

function opening(phrase: string): Opening {
  const state = new FakeState('locked');
  const made = new Opening(makeFake(state), state.workers);
  made.choose(state.workers[1] ?? null);
  made.phrase = phrase;
  return made;
}

it('opens with the right phrase, and forgets it', async () => {
  const made = opening('cerise bateau lanterne pluie mouton fenêtre');
  await made.open();
  expect(made.opened?.worker.name).toBe('Luc');
  expect(made.phrase).toBe('');
});

it('says at the field that the phrase is not the right one', async () => {
  const made = opening('autre chose');
  await made.open();
  expect(made.opened).toBeNull();
  expect(made.fieldError).toContain('Luc');
  expect(made.blockage).toBeNull();
  expect(made.phrase).toBe('');
});

it.each([
  ['damaged', 'damaged'],
  ['new', 'too_new'],
] as const)('a file that is %s is not a wrong phrase', async (phrase, blockage) => {
  const made = opening(phrase);
  await made.open();
  expect(made.blockage).toBe(blockage);
  expect(made.fieldError).toBeUndefined();
});

it('goes on without the missing steps only with a reason', async () => {
  const made = opening('missing');
  await made.open();
  expect(made.missing).toBe(3);
  await made.goOn();
  expect(made.opened).toBeNull();
  expect(made.isReasonMissing).toBe(true);
  made.reason = 'known_loss';
  await made.goOn();
  expect(made.opened).not.toBeNull();
});

it('alone on the laptop, goes straight to the phrase', () => {
  const state = new FakeState('locked');
  expect(new Opening(makeFake(state), state.workers.slice(0, 1)).worker?.name).toBe('Amal');
  expect(new Opening(makeFake(state), state.workers).worker).toBeNull();
});
