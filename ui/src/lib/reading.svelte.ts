// Owns something read from the program for a page: what came, or why it did not. Reads again when it is told to.
import { untrack } from 'svelte';
import type { CommandError } from '$ui/platform/types';
import { Attempt } from './attempt.svelte';

export class Reading<T> {
  value = $state.raw<T | null>(null);
  readonly #attempt = new Attempt();
  readonly #ask: () => Promise<T>;

  constructor(ask: () => Promise<T>) {
    this.#ask = ask;
  }

  get error(): CommandError | null {
    return this.#attempt.error;
  }

  /** Reads; what was shown stays until the new answer is there. */
  async read(): Promise<void> {
    // An effect that reads must not depend on the reading itself, or it would read for ever.
    const value = await untrack(() => this.#attempt.run(this.#ask));
    if (value !== null) {
      this.value = value;
    }
  }
}
