// Owns the order in which moves leave the page: one at a time, each about the step that was on the screen when it was made.
import type { Commands, MoveView, Place } from '$ui/generated/bindings';
import { commandErrorFrom, type CommandError, type Platform } from '$ui/platform/types';

/** The commands that answer with what is on the screen now. */
export type MoveName = {
  [K in keyof Commands]: Commands[K][1] extends MoveView ? K : never;
}[keyof Commands];

/** What became of a move. */
export type Outcome =
  | { kind: 'kept'; view: MoveView }
  /** The step it was about is no longer there. Nothing was sent. */
  | { kind: 'stale' }
  /** `again` sends the very same act once more, with the same key: if it was kept after all, it counts once. */
  | { kind: 'refused'; error: CommandError; again: () => Promise<Outcome> };

/** Whether two places are the same. */
export function isSamePlace(one: Place | null, other: Place | null): boolean {
  return one?.procedure === other?.procedure && one?.step === other?.step;
}

/** The line in which moves wait for each other. */
export class Moves {
  readonly #platform: Platform;
  readonly #placeNow: () => Place | null;
  readonly #kept: (view: MoveView) => void;
  #last: Promise<unknown> = Promise.resolve();
  #isClosed = false;

  constructor(platform: Platform, placeNow: () => Place | null, kept: (view: MoveView) => void) {
    this.#platform = platform;
    this.#placeNow = placeNow;
    this.#kept = kept;
  }

  /** Sends a move after those before it; one about a step that has gone by then is not sent. */
  send<K extends MoveName>(name: K, request: Commands[K][0], about: Place | null): Promise<Outcome> {
    const sent = this.#last.then(() => this.#sendNow(name, request, about));
    this.#last = sent;
    return sent;
  }

  /** Nothing that arrives from now on is shown. */
  close(): void {
    this.#isClosed = true;
  }

  async #sendNow<K extends MoveName>(name: K, request: Commands[K][0], about: Place | null): Promise<Outcome> {
    if (this.#isClosed || (about !== null && !isSamePlace(about, this.#placeNow()))) {
      return { kind: 'stale' };
    }
    try {
      const view = (await this.#platform.call(name, request)) as MoveView;
      if (this.#isClosed) {
        return { kind: 'stale' };
      }
      this.#kept(view);
      return { kind: 'kept', view };
    } catch (thrown) {
      return this.#isClosed
        ? { kind: 'stale' }
        : { kind: 'refused', error: commandErrorFrom(thrown), again: () => this.send(name, request, about) };
    }
  }
}
