// Owns how far the worker's questions have gone on at one step. The time it takes is known here alone and forgotten with the
// step: refuses to give it out.

/** What stands in for the machine's clock in a test. */
export interface Clock {
  now: () => number;
  after: (milliseconds: number, act: () => void) => ReturnType<typeof setTimeout>;
}

const machine: Clock = {
  now: () => performance.now(),
  after: (milliseconds, act) => setTimeout(act, milliseconds),
};

/** The questions of one step, one after the other. */
export class Patience {
  /** How many questions were given up for the next one. */
  turn = $state(0);

  readonly #clock: Clock;
  #arrival = -1;
  #period = 0;
  #left = 0;
  #since: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(clock: Clock = machine) {
    this.#clock = clock;
  }

  /** A step is on the screen: its first question, and all the time again. The same arrival twice is one. */
  begin(arrival: number, periodMs: number): void {
    if (arrival === this.#arrival) {
      return;
    }
    const isCounting = this.#since !== null;
    this.pause();
    this.#arrival = arrival;
    this.#period = periodMs;
    this.#left = periodMs;
    this.turn = 0;
    if (isCounting) {
      this.count();
    }
  }

  /** The learner has the step before them: the time goes on. */
  count(): void {
    if (this.#since !== null || this.#period <= 0) {
      return;
    }
    this.#since = this.#clock.now();
    this.#timer = this.#clock.after(this.#left, () => {
      this.turn += 1;
      this.#since = null;
      this.#left = this.#period;
      this.count();
    });
  }

  /** One talks, or something else is on the screen: no time goes by. */
  pause(): void {
    if (this.#since === null) {
      return;
    }
    clearTimeout(this.#timer);
    this.#left = Math.max(0, this.#left - (this.#clock.now() - this.#since));
    this.#since = null;
  }
}
