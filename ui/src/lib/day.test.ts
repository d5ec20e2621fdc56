import { expect, test } from 'vitest';
import { dayAfter } from './day';

test('the day after, at the ends of months and years', () => {
  expect(dayAfter('2026-11-30')).toBe('2026-12-01');
  expect(dayAfter('2026-12-31')).toBe('2027-01-01');
  expect(dayAfter('2028-02-28')).toBe('2028-02-29');
  expect(dayAfter('2026-03-28')).toBe('2026-03-29');
  expect(dayAfter('2026-10-25')).toBe('2026-10-26');
});
