// Owns the antenna's file on the worker's screen: what is saved, what a file would change, what was chosen of it. Refuses to
// name a file, and to choose what would write over something.
import type { LocalArrivalView, LocalFileView, LocalOverviewView, LocalUnfitView, Part } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

export class LocalFile {
  overview = $state.raw<LocalOverviewView | null>(null);
  /** The file that was looked at, before anything of it is taken. */
  file = $state.raw<LocalFileView | null>(null);
  chosen = $state.raw<ReadonlySet<number>>(new Set());
  hasRecordings = $state(false);
  isSaved = $state(false);
  /** How many were just taken; null when nothing was. */
  taken = $state.raw<number | null>(null);
  readonly attempt = new Attempt();
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  async load(): Promise<void> {
    await this.#read(() => this.#platform.call('local_overview', {}));
  }

  /** Asks where, and saves; somebody who changes their mind saves nothing. */
  async save(): Promise<void> {
    this.#rest();
    const isSaved = await this.attempt.run(async () => {
      const { token } = await this.#platform.call('save_place_choose', { paper: 'antenna_file' });
      if (token === null) {
        return false;
      }
      await this.#platform.call('local_file_save', { token, hasRecordings: this.hasRecordings });
      return true;
    });
    this.isSaved = isSaved === true;
  }

  /** Asks for a file and reads it; nothing of it is taken in. */
  async look(): Promise<void> {
    this.#rest();
    const file = await this.attempt.run(async () => {
      const { token } = await this.#platform.call('local_file_choose', {});
      return token === null ? null : this.#platform.call('local_file_look', { token });
    });
    if (file !== null) {
      this.file = file;
      // What is there stays, unless somebody says otherwise.
      this.chosen = new Set(file.arrivals.filter((one) => one.kind === 'new').map((one) => one.number));
    }
  }

  /** What there is to choose. */
  get choices(): LocalArrivalView[] {
    return this.file?.arrivals.filter((one) => one.kind !== 'same') ?? [];
  }

  get same(): number {
    return this.file?.arrivals.filter((one) => one.kind === 'same').length ?? 0;
  }

  choose(number: number, isChosen: boolean): void {
    const chosen = new Set(this.chosen);
    if (isChosen) {
      chosen.add(number);
    } else {
      chosen.delete(number);
    }
    this.chosen = chosen;
  }

  /** Puts the file away: nothing has changed. */
  leave(): void {
    this.#rest();
  }

  async take(): Promise<void> {
    const file = this.file;
    if (file === null) {
      return;
    }
    const done = await this.attempt.run(() =>
      this.#platform.call('local_file_take', { mark: file.mark, chosen: [...this.chosen] }),
    );
    if (done !== null) {
      this.#rest();
      await this.load();
      this.taken = done.taken;
    }
  }

  async remove(of: LocalUnfitView, part: Part): Promise<void> {
    this.#rest();
    const { pack, procedure } = of;
    await this.#read(() => this.#platform.call('local_remove', { pack, procedure, part }));
  }

  async #read(ask: () => Promise<LocalOverviewView>): Promise<void> {
    this.overview = (await this.attempt.run(ask)) ?? this.overview;
  }

  #rest(): void {
    this.file = null;
    this.chosen = new Set();
    this.isSaved = false;
    this.taken = null;
    this.attempt.error = null;
  }
}
