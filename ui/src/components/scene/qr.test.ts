// Owns the proof that the drawn code cannot be read: nowhere in it stands the mark that every reader needs three of.
import { expect, it } from 'vitest';
import { isDark, side } from './qr';

/** The lengths of the runs of one colour along a line. */
function runs(line: boolean[]): number[] {
  const lengths: number[] = [];
  line.forEach((dark, index) => {
    if (index > 0 && dark === line[index - 1]) {
      lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + 1;
    } else {
      lengths.push(1);
    }
  });
  return lengths;
}

/** Whether five runs in a row have the lengths 1, 1, 3, 1, 1, as a reader measures them: half a square of error each. */
function hasMark(line: boolean[]): boolean {
  const lengths = runs(line);
  return lengths.some((_, start) => {
    const five = lengths.slice(start, start + 5);
    const unit = five.reduce((sum, each) => sum + each, 0) / 7;
    return five.length === 5 && five.every((each, index) => Math.abs(each - (index === 2 ? 3 : 1) * unit) < unit * (index === 2 ? 1.5 : 0.5));
  });
}

const all = Array.from({ length: side }, (_, index) => index);
const rows = all.map((y) => all.map((x) => isDark(x, y)));
const columns = all.map((x) => all.map((y) => isDark(x, y)));

it('no line of it crosses a mark that a reader looks for', () => {
  expect(hasMark([false, true, false, true, true, true, false, true, false]), 'a true mark would be seen').toBe(true);
  expect([...rows, ...columns].filter((line) => hasMark(line))).toEqual([]);
});

it('it is neither empty nor full', () => {
  const dark = rows.flat().filter(Boolean).length / side ** 2;
  expect(dark).toBeGreaterThan(0.3);
  expect(dark).toBeLessThan(0.65);
});
