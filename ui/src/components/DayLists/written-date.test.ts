// Owns the proof that a day of a letter is a day of the calendar.
import { expect, it } from 'vitest';
import { dateOf, daysOf, writtenOf, yearsAround } from './written-date';

it('is a date only when it is all there and exists', () => {
  expect(dateOf({ day: 30, month: 10, year: 2026 })).toBe('2026-11-30');
  expect(dateOf({ day: 31, month: 10, year: 2026 })).toBeNull();
  expect(dateOf({ day: null, month: 10, year: 2026 })).toBeNull();
  expect(dateOf({ day: 30, month: null, year: 2026 })).toBeNull();
});

it('knows how long each month is', () => {
  expect(daysOf({ day: null, month: 1, year: 2028 })).toBe(29);
  expect(daysOf({ day: null, month: 1, year: 2027 })).toBe(28);
  expect(daysOf({ day: null, month: null, year: 2027 })).toBe(31);
});

it('begins with this year and nothing else, or with the day there was', () => {
  expect(writtenOf(null, '2026-11-23')).toEqual({ day: null, month: null, year: 2026 });
  expect(writtenOf('2027-01-05', '2026-11-23')).toEqual({ day: 5, month: 0, year: 2027 });
  expect(yearsAround('2026-11-23')).toEqual([2025, 2026, 2027, 2028]);
});
