// Owns the proof that a second press within half a second is not a second act.
import { expect, it } from 'vitest';
import { Activation } from './activation';

it('counts a press, ignores what follows too soon, and counts again after a pause', () => {
  let now = 10_000;
  const activation = new Activation(() => now);
  expect(activation.accepts()).toBe(true);
  now += 499;
  expect(activation.accepts()).toBe(false);
  now += 499;
  expect(activation.accepts(), 'a key held down is one act for as long as it lasts').toBe(false);
  now += 500;
  expect(activation.accepts()).toBe(true);
});
