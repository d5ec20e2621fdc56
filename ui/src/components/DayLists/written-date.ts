// Owns a day made of the three words that stand on a letter; refuses a day that the calendar does not have.

export interface WrittenDay {
  /** Null as long as nothing is chosen. */
  day: number | null;
  /** From 0. */
  month: number | null;
  year: number;
}

/** How many days a month has; 31 as long as the month is not chosen. */
export function daysOf({ month, year }: WrittenDay): number {
  return month === null ? 31 : new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

/** The day as a date, `YYYY-MM-DD`; null as long as it is not all there, or when the month is too short for it. */
export function dateOf(written: WrittenDay): string | null {
  const { day, month, year } = written;
  if (day === null || month === null || day > daysOf(written)) {
    return null;
  }
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** What is chosen when this date is; nothing but the year without one. */
export function writtenOf(date: string | null, today: string): WrittenDay {
  const [year = 0, month = 1, day = 1] = (date ?? today).split('-').map(Number);
  return date === null ? { day: null, month: null, year } : { day, month: month - 1, year };
}

/** The years that a letter of these days may name. */
export function yearsAround(today: string): number[] {
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1, year + 2];
}
