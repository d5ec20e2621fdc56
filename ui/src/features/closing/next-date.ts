// Owns choosing a day by its number and its month; refuses a day that does not exist, and looks for the year itself.

export interface DayChoice {
  day: number;
  /** From 0. */
  month: number;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day chosen, as a date from today on: a month that is behind us is next year's. The last day where a month is shorter. */
export function dateOf(choice: DayChoice, today: string): string {
  const [year = 0] = today.split('-').map(Number);
  const within = (of: number) => iso(of, choice.month, Math.min(choice.day, daysInMonth(of, choice.month)));
  const thisYear = within(year);
  return thisYear >= today ? thisYear : within(year + 1);
}

/** The choice that gives this date. */
export function choiceOf(date: string): DayChoice {
  const [, month = 1, day = 1] = date.split('-').map(Number);
  return { day, month: month - 1 };
}

/** The date so many days later. */
export function daysAfter(date: string, days: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const later = new Date(Date.UTC(year, month - 1, day + days));
  return iso(later.getUTCFullYear(), later.getUTCMonth(), later.getUTCDate());
}

/** The hours at which people meet, each half hour. */
export const meetingTimes: readonly string[] = Array.from({ length: 21 }, (_, index) => {
  const minutes = 8 * 60 + index * 30;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${minutes % 60 === 0 ? '00' : '30'}`;
});
