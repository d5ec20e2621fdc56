// Owns the proof that the slip is only called safe once it is.
import { expect, it } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { SlipState } from './slip-state.svelte';

const created = { slip: ['K7PQ 2MXA 9R', 'W4HN 8CEB 3V', 'J6SG 5FZU 1D', 'T9AR 7NQE 4X'], ask: [2, 9] };

function slipOn(state: FakeState): SlipState {
  return new SlipState(makeFake(state), created);
}

it('asks for two groups by line and place', () => {
  expect(slipOn(new FakeState('unlocked')).asked).toEqual([
    { line: 1, group: 2 },
    { line: 3, group: 3 },
  ]);
});

it('is not safe when no printer answered, and is once it is saved', async () => {
  const state = new FakeState('unlocked');
  state.hasPrinter = false;
  const slip = slipOn(state);
  await slip.print();
  expect(slip.safety).toBe('nowhere');
  expect(slip.attempt.error?.code).toBe('no_printer');
  await slip.save();
  expect(slip.safety).toBe('saved');
  expect(slip.attempt.error).toBeNull();
});

it('is not safe when the copy differs', async () => {
  const slip = slipOn(new FakeState('unlocked'));
  slip.isCopying = true;
  slip.typed = ['faux', 'faux'];
  await slip.proveCopy();
  expect(slip.safety).toBe('nowhere');
  expect(slip.isCopying).toBe(true);
  slip.typed = ['2MXA', '1D'];
  await slip.proveCopy();
  expect(slip.safety).toBe('copied');
});
