// Owns every sentence on screen; refuses sentences glued from pieces and formats that do not come from Intl.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { language } from '$language';
import type { Messages } from '$ui/generated/messages';
import type { CommandError } from '$ui/platform/types';

const { locale, transform } = language;

/** Says to the browser in which language and from which side the page is read. */
export function applyLanguage(page: Document): void {
  page.documentElement.lang = language.tag;
  page.documentElement.dir = language.isRightToLeft ? 'rtl' : 'ltr';
}

function makeBundle(): FluentBundle {
  // In one direction, isolation marks would only end up in copied text and in what a voice reads.
  const bundle = new FluentBundle(locale, { useIsolating: language.isRightToLeft, transform });
  for (const [path, source] of Object.entries(language.sources)) {
    const problems = bundle.addResource(new FluentResource(source));
    if (problems.length > 0) {
      throw new Error(`${path}: ${problems.map((problem) => problem.message).join('; ')}`);
    }
  }
  return bundle;
}

const bundle = makeBundle();

type MessageArgs<Id extends keyof Messages> = Messages[Id] extends null ? [] : [args: Messages[Id]];

function format(id: string, args: Record<string, FluentVariable> | null): string {
  const pattern = bundle.getMessage(id)?.value;
  if (pattern === null || pattern === undefined) {
    throw new Error(`no sentence is called "${id}"`);
  }
  const problems: Error[] = [];
  const sentence = bundle.formatPattern(pattern, args, problems);
  if (problems.length > 0) {
    throw new Error(`"${id}": ${problems.map((problem) => problem.message).join('; ')}`);
  }
  return sentence;
}

/** Says one sentence. Its arguments are checked by the compiler against the `.ftl` files. */
export function t<Id extends keyof Messages>(id: Id, ...args: MessageArgs<Id>): string {
  return format(id, (args[0] ?? null) as Record<string, FluentVariable> | null);
}

/** Whether a sentence with this id exists: for ids built from a closed list, such as the codes of errors. */
export function hasMessage(id: string): id is keyof Messages {
  return bundle.hasMessage(id);
}

/** The sentence for a refused command. */
export function errorSentence(error: CommandError): string {
  const args: Record<string, FluentVariable> = { incident: error.incident ?? '' };
  for (const [name, value] of Object.entries(error.args)) {
    // The wire carries words only; a count has to be a number for its plural.
    args[name] = /^\d+$/.test(value) ? Number(value) : value;
  }
  return format(`error-${error.code.replaceAll('_', '-')}`, args);
}

function dateFrom(value: string | Date): Date {
  if (value instanceof Date) {
    return value;
  }
  // A bare date is a day in Belgium, not midnight in Greenwich: noon keeps it the same day in every zone of the laptop's clock.
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00` : value);
}

const zone = 'Europe/Brussels';
const formats = {
  /** lundi 23 novembre */
  day: new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone }),
  /** 23 novembre 2026 */
  date: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone }),
  /** novembre 2026 */
  month: new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: zone }),
  hour: new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone, hourCycle: 'h23' }),
};

/** The first of a month is an ordinal in French, which the formats of the engine leave out. */
function withFirst(words: string): string {
  return words.replace(/(?<=^| )1 /u, '1er ');
}

/** lundi 23 novembre, mardi 1er décembre */
export function formatDay(value: string | Date): string {
  return transform(withFirst(formats.day.format(dateFrom(value))));
}

/** 23 novembre 2026, 1er décembre 2026 */
export function formatDate(value: string | Date): string {
  return transform(withFirst(formats.date.format(dateFrom(value))));
}

/** novembre 2026, from a month on the wire, `YYYY-MM`, or from a day of it */
export function formatMonth(value: string): string {
  return transform(formats.month.format(dateFrom(`${value.slice(0, 7)}-15`)));
}

/** 10 h 40, and 10 h on the hour: as it is said aloud. */
export function formatHour(value: string | Date): string {
  const parts = formats.hour.formatToParts(dateFrom(value));
  const partOf = (type: 'hour' | 'minute') => parts.find((part) => part.type === type)?.value ?? '0';
  return formatTime(`${partOf('hour')}:${partOf('minute')}`);
}

/** A sentence that begins with a word that came in small letters, such as a day. */
export function capitalise(words: string): string {
  const [first = ''] = words;
  return first.toLocaleUpperCase(locale) + words.slice(first.length);
}

/** Whether an instant falls on that day in Belgium. */
export function isSameDay(instant: Date, day: string): boolean {
  return isoDay(instant) === day;
}

const isoParts = new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: zone });

/** The day of an instant in Belgium, `YYYY-MM-DD`. */
export function isoDay(instant: Date): string {
  return isoParts.format(instant);
}

/** 10 h, 10 h 30: from a time on the wire, `HH:MM`. */
export function formatTime(time: string): string {
  const [hour = '0', minute = '00'] = time.split(':');
  return minute === '00' ? t('time-hour', { hour: Number(hour) }) : t('time-hour-minute', { hour: Number(hour), minute });
}

/** The days of a week, in words, from Monday. */
export const dayNames: readonly string[] = Array.from({ length: 7 }, (_, day) =>
  transform(new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, 5, 1 + day)))),
);

/** The months of a year, in words, from January. */
export const monthNames: readonly string[] = Array.from({ length: 12 }, (_, month) =>
  transform(new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, month, 15)))),
);
