// Owns the proof that what was looked at is kept with its day, and taken away again.
import { expect, it } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { PlaceCheck, placeItems } from './place-check.svelte';

it('ticks one thing at a time, and none of them is asked for', async () => {
  const state = new FakeState('unlocked');
  const check = new PlaceCheck(makeFake(state));
  await check.load();
  expect([check.view?.on, check.hasPrinter]).toEqual([null, true]);
  for (const item of placeItems) {
    await check.tick(item);
  }
  expect([check.view?.on, placeItems.every((item) => check.isRight(item))]).toEqual(['2026-11-23', true]);
  await check.tick('keys');
  expect([check.isRight('keys'), check.isRight('mouse')]).toEqual([false, true]);
});
