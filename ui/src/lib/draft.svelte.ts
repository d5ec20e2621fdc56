// Owns a text that is kept while it is typed: a moment after the last key, and before the screen hides.
import type { CommandError } from '$ui/platform/types';
import { Attempt } from './attempt.svelte';
import { registerDraft } from './drafts';

const pauseMs = 800;

export class Draft {
  text = $state('');
  readonly #attempt = new Attempt();
  readonly #send: (text: string) => Promise<void>;
  readonly #unregister: () => void;
  #kept = $state('');
  #underWay: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(text: string, send: (text: string) => Promise<void>) {
    this.text = text;
    this.#kept = text;
    this.#send = send;
    this.#unregister = registerDraft(() => this.keep());
  }

  /** Whether what is on the screen is what is kept. */
  get isKept(): boolean {
    return this.text === this.#kept;
  }

  get error(): CommandError | null {
    return this.#attempt.error;
  }

  /** Call on each change. */
  changed(): void {
    this.#cancel();
    this.#timer = setTimeout(() => void this.keep(), pauseMs);
  }

  /** Keeps the text now; answers once what was on the screen is kept or refused. */
  async keep(): Promise<void> {
    this.#cancel();
    // Leaving the field already sends it: whoever clicks "freeze" right after must wait for that, not be turned away.
    while (this.#underWay !== null) {
      await this.#underWay;
    }
    this.#underWay = this.#keepNow().finally(() => (this.#underWay = null));
    await this.#underWay;
  }

  async #keepNow(): Promise<void> {
    const text = this.text;
    if (text === this.#kept) {
      return;
    }
    const done = await this.#attempt.run(async () => {
      await this.#send(text);
      return true;
    });
    if (done === true) {
      this.#kept = text;
    }
    if (this.text !== text && this.#attempt.error === null) {
      this.changed();
    }
  }

  /** Forgets the text; what was not kept is lost. */
  close(): void {
    this.#cancel();
    this.#unregister();
  }

  #cancel(): void {
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
  }
}
