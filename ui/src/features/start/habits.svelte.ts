// Owns three questions in pictures before a first session. Refuses a score: the answers order what is proposed, and are
// forgotten with the session unless the person says yes.
import type { Habit, StartingOrder, StartingPoint } from '$ui/generated/bindings';
import type { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

export type HabitOf = keyof StartingPoint;

/** The questions, in their order. */
export const habitQuestions: readonly HabitOf[] = ['mouse', 'phone', 'card'];

export const habits: readonly Habit[] = ['often', 'sometimes', 'not_yet'];

export class Habits {
  answers = $state<Partial<StartingPoint>>({});
  /** What comes first; null as long as nobody was asked. */
  order = $state.raw<StartingOrder | null>(null);
  isWanted = $state(false);
  readonly #platform: Platform;
  readonly #attempt: Attempt;

  constructor(platform: Platform, attempt: Attempt) {
    this.#platform = platform;
    this.#attempt = attempt;
  }

  /** What the file keeps: the answers, when the person wants it. */
  get kept(): StartingPoint | null {
    return this.isWanted ? this.#whole() : null;
  }

  /** The last question is answered, and whether the answers may be kept. */
  async settle(isWanted: boolean): Promise<boolean> {
    const answers = this.#whole();
    if (answers === null) {
      return false;
    }
    const view = await this.#attempt.run(() => this.#platform.call('starting_point_order', { answers }));
    if (view !== null) {
      this.order = view.order;
      this.isWanted = isWanted;
    }
    return view !== null;
  }

  /** With what comes first in front, and all the rest as it was. */
  inOrder<T>(all: T[], isFirst: (one: T, order: StartingOrder) => boolean): T[] {
    const { order } = this;
    return order === null ? all : [...all.filter((one) => isFirst(one, order)), ...all.filter((one) => !isFirst(one, order))];
  }

  #whole(): StartingPoint | null {
    const { mouse, phone, card } = this.answers;
    return mouse === undefined || phone === undefined || card === undefined ? null : { mouse, phone, card };
  }
}
