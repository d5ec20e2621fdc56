// Owns looking through the directory of relays while one types: one question at a time, and the last one typed is answered.
import type { RelayListView } from '$ui/generated/bindings';
import { CommandError } from '$ui/platform/types';

export class RelaySearch {
  text = $state('');
  list = $state.raw<RelayListView | null>(null);
  error = $state.raw<CommandError | null>(null);
  #isAsking = false;
  readonly #ask: (text: string) => Promise<RelayListView>;

  constructor(ask: (text: string) => Promise<RelayListView>) {
    this.#ask = ask;
  }

  /** Asks for what is typed now; what is typed meanwhile is asked next. */
  async look(): Promise<void> {
    if (this.#isAsking) {
      return;
    }
    this.#isAsking = true;
    try {
      for (let asked: string | null = null; asked !== this.text;) {
        asked = this.text;
        this.list = await this.#ask(asked);
        this.error = null;
      }
    } catch (thrown) {
      if (!(thrown instanceof CommandError)) {
        throw thrown;
      }
      this.error = thrown;
    } finally {
      this.#isAsking = false;
    }
  }
}
