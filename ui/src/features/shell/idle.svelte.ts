// Owns how long nobody touched anything; refuses to count while a learner has the screen.

/** What follows from nobody being there. */
export interface IdleRule {
  /** After how long the screen hides. */
  hideAfterMs: number;
  /** After how long the vault closes. */
  closeAfterMs: number;
  /** How long before hiding it is said. */
  warnForMs: number;
}

const minute = 60_000;

/** The worker's own screens. */
export const workerRule: IdleRule = { hideAfterMs: 2 * minute, closeAfterMs: 10 * minute, warnForMs: 30_000 };

/** Starting together: somebody reads slowly there, and no clock runs on them. */
export const togetherRule: IdleRule = { hideAfterMs: 10 * minute, closeAfterMs: 20 * minute, warnForMs: 30_000 };

export type IdleVerdict = 'present' | 'warn' | 'hide' | 'close';

/** What a silence of that length means. */
export function judge(silentMs: number, rule: IdleRule): IdleVerdict {
  if (silentMs >= rule.closeAfterMs) {
    return 'close';
  }
  if (silentMs >= rule.hideAfterMs) {
    return 'hide';
  }
  return silentMs >= rule.hideAfterMs - rule.warnForMs ? 'warn' : 'present';
}

const signs = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

interface IdleExits {
  hide: () => void;
  close: () => void;
}

export class Idle {
  isWarning = $state(false);
  #rule: IdleRule | null = null;
  #isHidden = false;
  #lastSign = performance.now();
  readonly #exits: IdleExits;

  constructor(exits: IdleExits) {
    this.#exits = exits;
  }

  /** Under which rule the time counts now; null when it does not. */
  follow(rule: IdleRule | null, isHidden: boolean): void {
    if (rule === null) {
      this.#lastSign = performance.now();
      this.isWarning = false;
    }
    this.#rule = rule;
    this.#isHidden = isHidden;
    if (isHidden) {
      this.isWarning = false;
    }
  }

  /** Somebody is there. */
  sign(): void {
    this.#lastSign = performance.now();
    this.isWarning = false;
  }

  /** Watches the window; the answer stops watching. */
  watch(): () => void {
    const sign = () => this.sign();
    const timer = setInterval(() => this.tick(), 1000);
    for (const name of signs) {
      window.addEventListener(name, sign, { capture: true, passive: true });
    }
    return () => {
      clearInterval(timer);
      for (const name of signs) {
        window.removeEventListener(name, sign, { capture: true });
      }
    };
  }

  /** One look at the time. */
  tick(): void {
    if (this.#rule === null) {
      return;
    }
    const verdict = judge(performance.now() - this.#lastSign, this.#rule);
    this.isWarning = verdict === 'warn' && !this.#isHidden;
    if (verdict === 'close') {
      this.#lastSign = performance.now();
      this.#exits.close();
    } else if (verdict === 'hide' && !this.#isHidden) {
      this.#exits.hide();
    }
  }
}
