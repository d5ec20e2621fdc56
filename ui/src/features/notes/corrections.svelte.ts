// Owns correcting a note: one thing at a time, by a line that is read over it. Refuses to change what was written.
import type { Correction, HelpLevel, NoteId, NoteView, Place } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

/** What reads wrong, in words and as it reads now. */
export type Wrong =
  | { kind: 'level'; what: string; place: Place; level: HelpLevel }
  | { kind: 'next_day' | 'learning_day'; what: string; on: string | null };

export class Corrections {
  wrong = $state.raw<Wrong | null>(null);
  level = $state<HelpLevel | null>(null);
  /** The day that is right; none while it is not all there. */
  day = $state<string | null>(null);
  isDayMissing = $state(false);
  readonly attempt = new Attempt();
  readonly #platform: Platform;
  readonly #note: NoteId;
  readonly #oncorrected: (view: NoteView) => void;

  constructor(platform: Platform, note: NoteId, oncorrected: (view: NoteView) => void) {
    this.#platform = platform;
    this.#note = note;
    this.#oncorrected = oncorrected;
  }

  begin(wrong: Wrong): void {
    this.attempt.error = null;
    this.isDayMissing = false;
    this.wrong = wrong;
    this.level = wrong.kind === 'level' ? wrong.level : null;
    this.day = wrong.kind === 'level' ? null : wrong.on;
  }

  stay(): void {
    this.wrong = null;
    this.attempt.error = null;
  }

  /** What was chosen; what reads so already needs no line. */
  async keep(today: string): Promise<void> {
    const { wrong, level, day } = this;
    if (wrong === null) {
      return;
    }
    if (wrong.kind === 'level') {
      if (level !== null && level !== wrong.level) {
        await this.#correct({ kind: 'level', place: wrong.place, level });
      } else {
        this.stay();
      }
      return;
    }
    this.isDayMissing = day === null || day < today;
    if (day === wrong.on) {
      this.stay();
    } else if (!this.isDayMissing) {
      await this.#correct({ kind: wrong.kind, on: day });
    }
  }

  /** It does not come any more. */
  async takeAway(): Promise<void> {
    const { wrong } = this;
    if (wrong !== null && wrong.kind !== 'level') {
      await this.#correct({ kind: wrong.kind, on: null });
    }
  }

  async #correct(correction: Correction): Promise<void> {
    const request = { note: this.#note, correction };
    const view = await this.attempt.run(() => this.#platform.call('note_correct', request));
    if (view !== null) {
      this.stay();
      this.#oncorrected(view);
    }
  }
}
