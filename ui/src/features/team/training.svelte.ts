// Owns the training cards of whoever has the vault open, and the one that is read; refuses to count them.
import type { TrainingCardView, TrainingListView } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

export class Training {
  cards = $state.raw<TrainingCardView[]>([]);
  /** The place of the card that is read. */
  at = $state<number | null>(null);
  readonly attempt = new Attempt();
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Reads the list, and opens the next card that nobody has put behind them, when it was asked for. */
  async load(opensNext: boolean): Promise<void> {
    this.#take(await this.attempt.run(() => this.#platform.call('training_list', {})));
    const next = this.cards.findIndex((one) => !one.isBehind);
    if (opensNext && next !== -1) {
      await this.read(next);
    }
  }

  get card(): TrainingCardView | null {
    return this.at === null ? null : (this.cards[this.at] ?? null);
  }

  get hasNext(): boolean {
    return this.at !== null && this.at + 1 < this.cards.length;
  }

  /** Opens a card: it does not come back by itself any more. */
  async read(at: number): Promise<void> {
    const one = this.cards[at];
    if (one === undefined) {
      return;
    }
    this.at = at;
    if (!one.isBehind) {
      this.#take(
        await this.attempt.run(() => this.#platform.call('training_behind', { pack: one.pack, card: one.card.id })),
      );
    }
  }

  leave(): void {
    this.at = null;
  }

  #take(view: TrainingListView | null): void {
    if (view !== null) {
      this.cards = view.cards;
    }
  }
}
