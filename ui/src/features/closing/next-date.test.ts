// Owns the proof that a day and a month always make a date that exists and is not behind us.
import { expect, it } from 'vitest';
import { choiceOf, dateOf, daysAfter, meetingTimes } from './next-date';

it('is never behind us', () => {
  expect(dateOf({ day: 30, month: 10 }, '2026-11-23')).toBe('2026-11-30');
  expect(dateOf({ day: 23, month: 10 }, '2026-11-23'), 'today is still possible').toBe('2026-11-23');
  expect(dateOf({ day: 22, month: 10 }, '2026-11-23')).toBe('2027-11-22');
  expect(dateOf({ day: 5, month: 0 }, '2026-11-23')).toBe('2027-01-05');
});

it('is the last day where the month is shorter', () => {
  expect(dateOf({ day: 31, month: 10 }, '2026-11-23')).toBe('2026-11-30');
  expect(dateOf({ day: 30, month: 1 }, '2026-11-23')).toBe('2027-02-28');
  expect(dateOf({ day: 29, month: 1 }, '2028-01-02')).toBe('2028-02-29');
});

it('counts days over the ends of months and years', () => {
  expect(daysAfter('2026-11-23', 7)).toBe('2026-11-30');
  expect(daysAfter('2026-12-30', 14)).toBe('2027-01-13');
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
});

it('gives back the choice it came from', () => {
  expect(dateOf(choiceOf('2026-12-01'), '2026-11-23')).toBe('2026-12-01');
});

it('offers the hours of an office', () => {
  expect([meetingTimes[0], meetingTimes[1], meetingTimes.at(-1)]).toEqual(['08:00', '08:30', '18:00']);
});
