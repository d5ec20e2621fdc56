// Owns the proof that hours are read as people type them, and that a day that is not right is named.
import { expect, it } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { OpeningHours, timeFrom } from './opening-hours.svelte';

it('reads an hour as people type it, and leaves alone what is none', () => {
  const typed = ['9', '9h', '9 h 30', '09:05', '13.30', '9H', ' 8:00 ', '', 'midi'];
  expect(typed.map(timeFrom)).toEqual(['09:00', '09:00', '09:30', '09:05', '13:30', '09:00', '08:00', '', 'midi']);
});

it('keeps the hours of a week, and shows an afternoon as one', async () => {
  const state = new FakeState('unlocked');
  state.hours[2] = [{ from: '13:00', to: '16:00' }];
  const hours = new OpeningHours(makeFake(state));
  await hours.load();
  expect(hours.days[2]?.[1]).toEqual({ from: '13:00', to: '16:00' });
  const monday = hours.days[0];
  if (monday === undefined) {
    throw new Error('a week has a Monday');
  }
  monday[0] = { from: '9h', to: '8h' };
  await hours.keep();
  expect([hours.isKept, hours.wrongDay]).toEqual([false, 0]);
  monday[0].to = '12h';
  await hours.keep();
  expect([hours.isKept, hours.wrongDay, state.hours[0], hours.days[0]?.[0].from]).toEqual([true, null, [{ from: '09:00', to: '12:00' }], '09:00']);
});
