// Owns which keys of this keyboard arrive, tried one after the other. Keys are read by their place; refuses to keep anything.
import { triedKeys } from '$ui/lib/tried-keys';

/** What is known of one trial. */
export type Standing = 'to_try' | 'seen' | 'not_seen';

/** Keys that are tried together. */
export interface Trial {
  name: 'f2' | 'f9' | 'pad' | 'alt';
  /** By their place on the keyboard. */
  codes: readonly string[];
  isWithAlt: boolean;
}

const digits = ['1', '2', '3', '4'] as const;

/** Every trial, in order. */
export const trials: readonly Trial[] = [
  { name: 'f2', codes: ['F2'], isWithAlt: false },
  { name: 'f9', codes: ['F9'], isWithAlt: false },
  { name: 'pad', codes: digits.map((digit) => `Numpad${digit}`), isWithAlt: false },
  { name: 'alt', codes: digits.map((digit) => `Digit${digit}`), isWithAlt: true },
];

/** Keys that come along with others: they say nothing by themselves. */
const along = new Set(['AltLeft', 'AltRight', 'ShiftLeft', 'ShiftRight', 'ControlLeft', 'ControlRight', 'NumLock', 'CapsLock', 'Fn', 'FnLock']);
/** Keys with which one goes about the page. */
const ways = new Set(['Tab', 'Enter', 'NumpadEnter', 'Space', 'Escape']);

/** The keyboard being tried. */
export class KeyTest {
  /** Which trial is under way; none before the start, and none once all are over. */
  at = $state<number | null>(null);
  standings = $state<Standing[]>(trials.map(() => 'to_try'));
  /** Which keys of the trial under way have come. */
  seen = $state<string[]>([]);
  /** Another key than the one asked for has come. */
  isOther = $state(false);

  #end: () => void = () => undefined;

  get trial(): Trial | null {
    return this.at === null ? null : (trials[this.at] ?? null);
  }

  get isOver(): boolean {
    return this.at === null && this.standings.every((standing) => standing !== 'to_try');
  }

  get isAllSeen(): boolean {
    return this.standings.every((standing) => standing === 'seen');
  }

  start(): void {
    this.standings = trials.map(() => 'to_try');
    this.#end();
    this.#end = triedKeys.begin((event) => this.#isAsked(event));
    this.#goTo(0);
  }

  /** Nothing is tried any more: every key does again what it does. */
  stop(): void {
    this.#end();
    this.at = null;
  }

  /** A key has come. Answers whether it is the trial's alone. */
  take(event: KeyboardEvent): boolean {
    const { trial } = this;
    if (trial === null || along.has(event.code) || ways.has(event.code)) {
      return false;
    }
    if (!this.#isAsked(event)) {
      this.isOther = true;
      return false;
    }
    this.isOther = false;
    if (!this.seen.includes(event.code)) {
      this.seen.push(event.code);
    }
    if (trial.codes.every((code) => this.seen.includes(code))) {
      this.#settle('seen');
    }
    return true;
  }

  /** The key was pressed and nothing came. */
  giveUp(): void {
    this.#settle('not_seen');
  }

  #isAsked(event: KeyboardEvent): boolean {
    const { trial } = this;
    return trial !== null && trial.codes.includes(event.code) && event.altKey === trial.isWithAlt;
  }

  #settle(standing: Standing): void {
    const { at } = this;
    if (at !== null) {
      this.standings[at] = standing;
      this.#goTo(at + 1);
    }
  }

  #goTo(next: number): void {
    this.seen = [];
    this.isOther = false;
    this.at = next;
    if (next >= trials.length) {
      this.stop();
    }
  }
}
