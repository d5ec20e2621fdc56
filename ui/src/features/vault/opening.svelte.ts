// Owns opening the vault: whose tile, which phrase, and what was refused; each of the three refusals stays its own.
import type { LeftReason, UnlockedView, WorkerTile } from '$ui/generated/bindings';
import { errorSentence, t } from '$ui/i18n';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

/** What stands in the way of the file itself; no other phrase would help. */
export type Blockage = 'damaged' | 'too_new' | 'unusable';

export class Opening {
  worker = $state.raw<WorkerTile | null>(null);
  phrase = $state('');
  reason = $state<LeftReason | null>(null);
  opened = $state.raw<UnlockedView | null>(null);
  /** How many of the last things done are missing; the worker decides whether to go on. */
  missing = $state<number | null>(null);
  isReasonMissing = $state(false);
  readonly attempt = new Attempt();
  readonly workers: readonly WorkerTile[];
  readonly #platform: Platform;

  constructor(platform: Platform, workers: readonly WorkerTile[]) {
    this.#platform = platform;
    this.workers = workers;
    // Alone on the laptop, there is nobody to choose.
    this.worker = workers.length === 1 ? (workers[0] ?? null) : null;
  }

  get blockage(): Blockage | null {
    switch (this.attempt.error?.code) {
      case 'vault_damaged':
        return 'damaged';
      case 'vault_too_new':
        return 'too_new';
      case 'already_open':
      case 'unusable_folder':
        return 'unusable';
      default:
        return null;
    }
  }

  /** What is said at the field. */
  get fieldError(): string | undefined {
    const error = this.attempt.error;
    if (error === null || this.blockage !== null || error.code === 'steps_missing') {
      return undefined;
    }
    return error.code === 'wrong_passphrase' ? t('open-phrase-wrong', { name: this.worker?.name ?? '' }) : errorSentence(error);
  }

  choose(worker: WorkerTile | null): void {
    this.worker = worker;
    this.phrase = '';
    this.missing = null;
    this.attempt.error = null;
  }

  async open(): Promise<void> {
    const worker = this.worker;
    if (worker === null || this.phrase.trim() === '') {
      return;
    }
    const phrase = this.phrase;
    const opened = await this.attempt.run(() => this.#platform.call('vault_unlock', { worker: worker.id, phrase }));
    if (opened !== null) {
      this.#done(opened);
    } else if (this.attempt.error?.code === 'steps_missing') {
      this.missing = Number(this.attempt.error.args['missing'] ?? '0');
    } else {
      // The field is emptied: what does not open is not worth correcting blind.
      this.phrase = '';
    }
  }

  /** Goes on with what is left, and says why. */
  async goOn(): Promise<void> {
    const worker = this.worker;
    const reason = this.reason;
    this.isReasonMissing = reason === null;
    if (worker === null || reason === null) {
      return;
    }
    const opened = await this.attempt.run(() =>
      this.#platform.call('vault_continue', { worker: worker.id, phrase: this.phrase, reason }),
    );
    if (opened !== null) {
      this.#done(opened);
    }
  }

  #done(opened: UnlockedView): void {
    this.phrase = '';
    this.reason = null;
    this.missing = null;
    this.opened = opened;
  }
}
