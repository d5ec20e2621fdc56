// Owns the agreements of one file: one is read as it was that day, printed, and taken back line by line. Refuses to change a text.
import type { AgreementId, AgreementLine, AgreementTile, KeptAgreementView, LineId } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

export class Agreements {
  /** The one being read. */
  read = $state.raw<KeptAgreementView | null>(null);
  /** The line that is about to be taken back. */
  taking = $state.raw<AgreementLine | null>(null);
  /** What became of the last printing or saving. */
  paper = $state<'none' | 'printed' | 'saved'>('none');
  readonly attempt = new Attempt();
  readonly paperAttempt = new Attempt();
  readonly #platform: Platform;
  readonly #onchanged: (tile: AgreementTile) => void;

  constructor(platform: Platform, onchanged: (tile: AgreementTile) => void) {
    this.#platform = platform;
    this.#onchanged = onchanged;
  }

  async open(agreement: AgreementId): Promise<void> {
    const read = await this.attempt.run(() => this.#platform.call('agreement_read', { agreement }));
    if (read !== null) {
      this.shut();
      this.read = read;
    }
  }

  shut(): void {
    this.read = null;
    this.taking = null;
    this.paper = 'none';
    this.attempt.error = null;
    this.paperAttempt.error = null;
  }

  /** When a line was taken back, and beside whom. */
  takenOf(line: LineId): KeptAgreementView['takenBack'][number] | null {
    return this.read?.takenBack.find((taken) => taken.line === line) ?? null;
  }

  ask(line: AgreementLine | null): void {
    this.attempt.error = null;
    this.taking = line;
  }

  async takeBack(): Promise<void> {
    const { read, taking } = this;
    if (read === null || taking === null) {
      return;
    }
    const request = { agreement: read.tile.id, line: taking.id };
    const changed = await this.attempt.run(() => this.#platform.call('agreement_take_back', request));
    if (changed !== null) {
      this.read = changed;
      this.taking = null;
      this.paper = 'none';
      this.#onchanged(changed.tile);
    }
  }

  async print(): Promise<void> {
    const agreement = this.read?.tile.id;
    if (agreement === undefined) {
      return;
    }
    this.paper = 'none';
    if ((await this.paperAttempt.run(() => this.#platform.call('agreement_print', { agreement }))) !== null) {
      this.paper = 'printed';
    }
  }

  async save(): Promise<void> {
    const agreement = this.read?.tile.id;
    if (agreement === undefined) {
      return;
    }
    this.paper = 'none';
    const saved = await this.paperAttempt.run(async () => {
      const { token } = await this.#platform.call('save_place_choose', { paper: 'agreement' });
      if (token === null) {
        return false;
      }
      await this.#platform.call('agreement_save', { agreement, token });
      return true;
    });
    if (saved === true) {
      this.paper = 'saved';
    }
  }
}
