// Owns the proof that the drawn month is the real one.
import { expect, it } from 'vitest';
import { dayAfterKey, dayName, lengthOf, monthName, weekdayNames, weeksOf } from './month';

it('November 2026 begins on a Sunday and takes six weeks', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, 1]);
  expect(weeks[5]).toEqual([30, null, null, null, null, null, null]);
});

it('a leap February that begins on a Monday has no empty cell but its last', () => {
  expect(lengthOf('2028-02')).toBe(29);
  expect(lengthOf('2027-02')).toBe(28);
  expect(weeksOf('2027-02')).toHaveLength(4);
});

it('refuses what is not a month', () => {
  expect(() => weeksOf('2026-13')).toThrow('2026-13');
});

it('the arrows stay within the month', () => {
  expect(dayAfterKey('2026-11', 12, 'ArrowRight')).toBe(13);
  expect(dayAfterKey('2026-11', 12, 'ArrowUp')).toBe(5);
  expect(dayAfterKey('2026-11', 1, 'ArrowLeft')).toBe(1);
  expect(dayAfterKey('2026-11', 30, 'ArrowDown')).toBe(30);
  expect(dayAfterKey('2026-11', 12, 'Home')).toBe(9);
  expect(dayAfterKey('2026-11', 12, 'End')).toBe(15);
  expect(dayAfterKey('2026-11', 30, 'End')).toBe(30);
  expect(dayAfterKey('2026-11', 12, 'x')).toBeNull();
});

it('says days and months as French does', () => {
  expect(dayName('2026-11', 12)).toBe('jeudi 12 novembre');
  expect(monthName('2026-11')).toBe('novembre 2026');
  expect(weekdayNames().map((name) => name.long)[6]).toBe('dimanche');
});
