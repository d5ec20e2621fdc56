// Owns the tally of requests outside of the frame: two clicks for each, and the last one taken back. Refuses to know when it
// came, from whom, and what it said.
import type { Channel, HourBand, SolicitationListView } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

export const channels: readonly Channel[] = ['chat', 'telephone', 'mail', 'street', 'other'];
export const bands: readonly HourBand[] = ['break', 'evening', 'night', 'weekend', 'day_off'];

/** One that was counted. */
interface Counted {
  month: string;
  channel: Channel;
  band: HourBand;
}

export class Solicitations {
  view = $state.raw<SolicitationListView | null>(null);
  /** By which way the one that is being counted came. */
  channel = $state<Channel | null>(null);
  /** The last one that was counted here: it can be taken back. */
  last = $state.raw<Counted | null>(null);
  isTakenBack = $state(false);
  /** Whether the sheet of hours has just left. */
  paper = $state<'none' | 'printed' | 'saved'>('none');
  /** Grows with each one: the same words are said again. */
  turn = $state(0);
  readonly attempt = new Attempt();
  readonly paperAttempt = new Attempt();
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** The months in which something was counted, the latest first. */
  get months(): string[] {
    return [...new Set((this.view?.tallies ?? []).map((one) => one.month))];
  }

  countOf(month: string, channel: Channel, band: HourBand): number {
    const found = this.view?.tallies.find((one) => one.month === month && one.channel === channel && one.band === band);
    return found?.count ?? 0;
  }

  totalOf(month: string, of: { channel?: Channel; band?: HourBand }): number {
    return (this.view?.tallies ?? [])
      .filter((one) => one.month === month)
      .filter((one) => (of.channel ?? one.channel) === one.channel && (of.band ?? one.band) === one.band)
      .reduce((sum, one) => sum + one.count, 0);
  }

  async load(): Promise<void> {
    this.view = await this.attempt.run(() => this.#platform.call('solicitation_list', {}));
  }

  /** The second click: it is counted. */
  async count(band: HourBand): Promise<void> {
    const { channel } = this;
    if (channel === null) {
      return;
    }
    const view = await this.attempt.run(() => this.#platform.call('solicitation_count', { channel, band }));
    if (view !== null) {
      this.view = view;
      this.last = { month: view.month, channel, band };
      this.channel = null;
      this.isTakenBack = false;
      this.turn += 1;
    }
  }

  async takeBack(): Promise<void> {
    const { last } = this;
    if (last === null) {
      return;
    }
    const view = await this.attempt.run(() => this.#platform.call('solicitation_take_back', last));
    if (view !== null) {
      this.view = view;
      this.last = null;
      this.isTakenBack = true;
      this.turn += 1;
    }
  }

  async print(): Promise<void> {
    this.paper = 'none';
    if ((await this.paperAttempt.run(() => this.#platform.call('hours_print', {}))) !== null) {
      this.paper = 'printed';
    }
  }

  async save(): Promise<void> {
    this.paper = 'none';
    const isSaved = await this.paperAttempt.run(async () => {
      const { token } = await this.#platform.call('save_place_choose', { paper: 'hours' });
      if (token === null) {
        return false;
      }
      await this.#platform.call('hours_save', { token });
      return true;
    });
    if (isSaved === true) {
      this.paper = 'saved';
    }
  }
}
