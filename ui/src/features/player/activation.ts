// Owns the promise that nothing needs, or is harmed by, a double click: what comes too soon after is not a second act.

const tooSoon = 500;

/** One learner's hand on one screen. */
export class Activation {
  #last = Number.NEGATIVE_INFINITY;
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /**
   * Whether this press counts. A press that does not count still moves the mark, so that a key held down or a trembling
   * finger stays one act for as long as it lasts.
   */
  accepts(): boolean {
    const now = this.#now();
    const isAct = now - this.#last >= tooSoon;
    this.#last = now;
    return isAct;
  }
}
