// Owns the grid of a month, Monday first; refuses to know what day it is.

/** One week: a day of the month, or nothing where the week belongs to another month. */
export type Week = (number | null)[];

interface YearMonth {
  year: number;
  month: number;
}

function parts(month: string): YearMonth {
  const found = /^(?<year>\d{4})-(?<month>0[1-9]|1[0-2])$/.exec(month)?.groups;
  if (found === undefined) {
    throw new Error(`"${month}" is not a month written YYYY-MM`);
  }
  return { year: Number(found['year']), month: Number(found['month']) };
}

function daysIn({ year, month }: YearMonth): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Monday is 0. */
function weekday({ year, month }: YearMonth, day: number): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** The weeks of a month written `YYYY-MM`. */
export function weeksOf(month: string): Week[] {
  const at = parts(month);
  const cells: Week = [
    ...Array.from({ length: weekday(at, 1) }, () => null),
    ...Array.from({ length: daysIn(at) }, (_, index) => index + 1),
  ];
  const weeks: Week[] = [];
  for (let start = 0; start < cells.length; start += 7) {
    const week = cells.slice(start, start + 7);
    weeks.push([...week, ...Array.from({ length: 7 - week.length }, () => null)]);
  }
  return weeks;
}

/** How many days a month written `YYYY-MM` has. */
export function lengthOf(month: string): number {
  return daysIn(parts(month));
}

/** The day to go to from `day` with a key of the grid, or nothing when the key does not move. */
export function dayAfterKey(month: string, day: number, key: string): number | null {
  const at = parts(month);
  const column = weekday(at, day);
  const moves: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -column,
    End: 6 - column,
  };
  const move = moves[key];
  if (move === undefined) {
    return null;
  }
  const target = day + move;
  if (key === 'Home' || key === 'End') {
    return Math.min(Math.max(target, 1), daysIn(at));
  }
  return target >= 1 && target <= daysIn(at) ? target : day;
}

/** A calendar belongs to the exercise, which is written in French whatever the language around it. */
const locale = 'fr-BE';

// Made once: to make one takes longer than to lay out a week.
const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
const inMonth = format({ month: 'long', year: 'numeric' });
const onDay = format({ weekday: 'long', day: 'numeric', month: 'long' });
const longWeekday = format({ weekday: 'long' });
const shortWeekday = format({ weekday: 'short' });

function dateOf(month: string, day: number): Date {
  const { year, month: number } = parts(month);
  return new Date(Date.UTC(year, number - 1, day));
}

/** novembre 2026 */
export function monthName(month: string): string {
  return inMonth.format(dateOf(month, 1));
}

/** jeudi 12 novembre */
export function dayName(month: string, day: number): string {
  return onDay.format(dateOf(month, day));
}

/** lundi to dimanche, in full and in three letters. */
export function weekdayNames(): { long: string; short: string }[] {
  // 1 January 2024 was a Monday.
  const days = Array.from({ length: 7 }, (_, index) => new Date(Date.UTC(2024, 0, 1 + index)));
  return days.map((day) => ({ long: longWeekday.format(day), short: shortWeekday.format(day) }));
}
