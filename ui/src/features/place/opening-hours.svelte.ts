// Owns when the antenna is open, as it is being typed: a morning and an afternoon for each day, empty where it is closed.
import type { OpenPart } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

/** The days, as the program names them when their hours are not right. */
export const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

type Week = [OpenPart[], OpenPart[], OpenPart[], OpenPart[], OpenPart[], OpenPart[], OpenPart[]];

function emptyDay(): [OpenPart, OpenPart] {
  return [
    { from: '', to: '' },
    { from: '', to: '' },
  ];
}

/** A part belongs to the afternoon when it begins there. */
function laid(parts: OpenPart[]): [OpenPart, OpenPart] {
  const [first, second] = parts;
  const [morning, afternoon] = emptyDay();
  if (first === undefined) {
    return [morning, afternoon];
  }
  return second === undefined && first.from >= '12:00' ? [morning, { ...first }] : [{ ...first }, { ...(second ?? afternoon) }];
}

/** As the program wants it, from what people type: 9, 9h, 9 h 30, 9:30. What is no time stays as it is, and is refused with its day. */
export function timeFrom(typed: string): string {
  const found = /^\s*(\d{1,2})\s*(?:[h:.]\s*(\d{2})?)?\s*$/iu.exec(typed);
  return found === null ? typed.trim() : `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`;
}

function read(part: OpenPart): OpenPart {
  return { from: timeFrom(part.from), to: timeFrom(part.to) };
}

export class OpeningHours {
  days = $state<[OpenPart, OpenPart][]>(dayNames.map(emptyDay));
  isLoaded = $state(false);
  isKept = $state(false);
  readonly attempt = new Attempt();
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** The day whose hours are not right, Monday being 0. */
  get wrongDay(): number | null {
    const { error } = this.attempt;
    const found = dayNames.findIndex((name) => error?.code === 'invalid_field' && error.field === name);
    return found === -1 ? null : found;
  }

  async load(): Promise<void> {
    const view = await this.attempt.run(() => this.#platform.call('opening_hours_view', {}));
    if (view !== null) {
      this.days = view.hours.map(laid);
      this.isLoaded = true;
    }
  }

  async keep(): Promise<void> {
    this.isKept = false;
    const hours = this.days.map((day) => day.map(read).filter((part) => part.from !== '' || part.to !== '')) as Week;
    const view = await this.attempt.run(() => this.#platform.call('opening_hours_set', { hours }));
    if (view !== null) {
      this.days = view.hours.map(laid);
      this.isKept = true;
    }
  }
}
