// Owns the letter that somebody came with: who sent it, what it is about, and the day that stands on it.
import type { DeadlineView, Letter, Sender } from '$ui/generated/bindings';
import type { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

export class LetterDoor {
  senders = $state.raw<Sender[]>([]);
  sender = $state.raw<Sender | null>(null);
  letter = $state.raw<Letter | null>(null);
  /** The day that stands on the letter, with how far it is. */
  deadline = $state.raw<DeadlineView | null>(null);
  readonly #platform: Platform;
  readonly #attempt: Attempt;

  constructor(platform: Platform, attempt: Attempt) {
    this.#platform = platform;
    this.#attempt = attempt;
  }

  /** The day, when it is not behind us: a day that is past is nothing to plan. */
  get dayAhead(): string | null {
    return this.deadline === null || this.deadline.left.kind === 'past' ? null : this.deadline.on;
  }

  /** Whether the senders are there to choose from. */
  async open(): Promise<boolean> {
    this.forget();
    if (this.senders.length === 0) {
      const list = await this.#attempt.run(() => this.#platform.call('sender_list', {}));
      this.senders = list?.senders ?? [];
      return list !== null;
    }
    return true;
  }

  choose(sender: Sender): void {
    this.sender = sender;
    this.read(sender.letters.length === 1 ? (sender.letters[0] ?? null) : null);
  }

  read(letter: Letter | null): void {
    this.letter = letter;
    this.deadline = null;
  }

  /** The day read on the letter; null takes it back. */
  async date(on: string | null): Promise<void> {
    this.deadline = on === null ? null : await this.#attempt.run(() => this.#platform.call('deadline_view', { on }));
  }

  /** The session begins by another door. */
  forget(): void {
    this.sender = null;
    this.read(null);
  }
}
