// Owns counting days, written `YYYY-MM-DD`; refuses the hour and the zone that it is in.

/** The day after this one. */
export function dayAfter(day: string): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + 1);
  return at.toISOString().slice(0, 10);
}
