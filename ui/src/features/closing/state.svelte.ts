// Owns the closing, together: the path and its levels, the learner's own word, the next date, what was put away, the sheet.
import type {
  CloseDown,
  ClosingView,
  HelpLevel,
  Outcome,
  OwnWord,
  PathStepView,
  ProcedureId,
  RelayAnswer,
} from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import { RelaySearch } from '$ui/lib/relay-search.svelte';
import type { Platform } from '$ui/platform/types';

export interface NextPlan {
  procedure: ProcedureId | null;
  on: string | null;
  at: string | null;
  words: string | null;
}

export const allPutAway: CloseDown = { isCardOut: true, isWindowClosed: true, isPrinterEmpty: true, areFilesDeleted: true };

export type SheetOutcome = 'none' | 'printed' | 'saved';

/** A service takes it on, or none does. */
const contrary: Partial<Record<Outcome, Outcome>> = { relayed: 'no_relay', no_relay: 'relayed' };

interface ClosingExits {
  /** The session is over; its note is on the screen. */
  ended: () => void;
  /** Back among the steps. */
  steps: () => void;
}

export class Closing {
  view = $state.raw<ClosingView | null>(null);
  hasPrinter = $state(true);
  sheet = $state<SheetOutcome>('none');
  /** The step whose level is being changed. */
  changing = $state.raw<PathStepView | null>(null);
  isPlanning = $state(false);
  isChoosingRelay = $state(false);
  /** For everything that is kept: the page, a change, the end. */
  readonly attempt = new Attempt();
  /** For the sheet alone: paper that jams stops nothing. */
  readonly sheetAttempt = new Attempt();
  /** The directory of relays. */
  readonly relays: RelaySearch;
  readonly #platform: Platform;
  readonly #exits: ClosingExits;

  constructor(platform: Platform, exits: ClosingExits) {
    this.#platform = platform;
    this.#exits = exits;
    this.relays = new RelaySearch((text) => platform.call('relay_find_here', { text }));
  }

  async load(): Promise<void> {
    await this.#keep(() => this.#platform.call('closing_view', {}));
    const printer = await this.sheetAttempt.run(() => this.#platform.call('printer_status', {}));
    this.hasPrinter = printer?.isReady ?? false;
    this.sheetAttempt.error = null;
  }

  async confirmAll(): Promise<void> {
    if (this.view?.hasToConfirm === true) {
      await this.#keep(() => this.#platform.call('level_confirm_all', { key: crypto.randomUUID() }));
    }
  }

  async setLevel(level: HelpLevel): Promise<void> {
    const step = this.changing;
    if (step !== null) {
      this.changing = null;
      const place = step.place;
      await this.#keep(() => this.#platform.call('level_confirm', { key: crypto.randomUUID(), place, level }));
    }
  }

  /** A new word is private: sharing it is a second, separate yes. */
  async giveWord(word: OwnWord): Promise<void> {
    const isShared = this.view?.ownWord === word && this.view.isOwnWordShared;
    await this.#keep(() => this.#platform.call('own_word_give', { key: crypto.randomUUID(), word, isShared }));
  }

  async shareWord(isShared: boolean): Promise<void> {
    const word = this.view?.ownWord ?? null;
    if (word !== null) {
      await this.#keep(() => this.#platform.call('own_word_give', { key: crypto.randomUUID(), word, isShared }));
    }
  }

  async plan(next: NextPlan): Promise<void> {
    this.isPlanning = false;
    await this.#keep(() => this.#platform.call('next_plan', { key: crypto.randomUUID(), ...next }));
  }

  /** Keeps the date that the procedure proposes, counted from a day where it has to be asked. */
  async planProposed(countedFrom: string | null = null): Promise<void> {
    const proposed = this.view?.proposed ?? null;
    if (proposed !== null) {
      await this.#keep(() =>
        this.#platform.call('duty_plan', { key: crypto.randomUUID(), duty: proposed.duty, countedFrom }),
      );
    }
  }

  /** To be reminded of what comes back by itself, or not. */
  async keepDuty(duty: number, isKept: boolean): Promise<void> {
    const others = (this.view?.duties ?? []).filter((one) => one.isKept && one.duty !== duty).map((one) => one.duty);
    const duties = isKept ? [...others, duty] : others;
    await this.#keep(() => this.#platform.call('duties_keep', { key: crypto.randomUUID(), duties }));
  }

  /** A day on which it is done again together, or none because it is not wanted. */
  async settleLearning(on: string | null): Promise<void> {
    await this.#keep(() => this.#platform.call('learning_settle', { key: crypto.randomUUID(), on }));
  }

  /** One thing that the session came to, said or taken back; of a relay and the lack of one, the last said holds. */
  async sayOutcome(outcome: Outcome, isTrue: boolean): Promise<void> {
    // A service takes it on: which one is asked where nothing says it yet.
    if (outcome === 'relayed' && isTrue && this.view?.relay === null) {
      this.isChoosingRelay = true;
      return;
    }
    const others = (this.view?.outcomes ?? []).filter((one) => one !== outcome && one !== contrary[outcome]);
    const outcomes = isTrue ? [...others, outcome] : others;
    await this.#keep(() => this.#platform.call('outcomes_say', { key: crypto.randomUUID(), outcomes }));
  }

  /** Which service takes it on, or that there is none. */
  async sayRelay(answer: RelayAnswer): Promise<void> {
    this.isChoosingRelay = false;
    await this.#keep(() => this.#platform.call('relay_say', { key: crypto.randomUUID(), answer }));
  }

  async putAway(done: CloseDown): Promise<void> {
    await this.#keep(() => this.#platform.call('close_down_check', { key: crypto.randomUUID(), done }));
  }

  async printSheet(): Promise<void> {
    this.sheet = 'none';
    if ((await this.sheetAttempt.run(() => this.#platform.call('sheet_print', {}))) !== null) {
      this.sheet = 'printed';
    } else if (this.sheetAttempt.error?.code === 'no_printer') {
      this.hasPrinter = false;
    }
  }

  async saveSheet(): Promise<void> {
    this.sheet = 'none';
    const saved = await this.sheetAttempt.run(async () => {
      const { token } = await this.#platform.call('save_place_choose', { paper: 'sheet' });
      if (token === null) {
        return false;
      }
      await this.#platform.call('sheet_save', { token });
      return true;
    });
    if (saved === true) {
      this.sheet = 'saved';
    }
  }

  async back(): Promise<void> {
    if ((await this.attempt.run(() => this.#platform.call('step_back', { key: crypto.randomUUID() }))) !== null) {
      this.#exits.steps();
    }
  }

  async end(): Promise<void> {
    // The day that was on the screen and that nobody refused.
    const { learning, learningProposed } = this.view ?? { learning: null, learningProposed: null };
    if (learning === null && learningProposed !== null) {
      await this.settleLearning(learningProposed);
      if (this.view?.learning === null) {
        return;
      }
    }
    if ((await this.attempt.run(() => this.#platform.call('session_end', { key: crypto.randomUUID() }))) !== null) {
      this.#exits.ended();
    }
  }

  async #keep(ask: () => Promise<ClosingView>): Promise<void> {
    const view = await this.attempt.run(ask);
    if (view !== null) {
      this.view = view;
    }
  }
}
