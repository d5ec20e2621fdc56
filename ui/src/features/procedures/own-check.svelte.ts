// Owns the check that a worker signs for their antenna; refuses to sign in anybody's place.
import type { ProcedureId, ProcedureView } from '$ui/generated/bindings';
import { t } from '$ui/i18n';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

export class OwnCheck {
  isSigning = $state(false);
  by = $state('');
  place = $state('');
  /** Grows with each thing done: the button that did it may be gone. */
  acts = $state(0);
  readonly attempt = new Attempt();
  readonly #platform: Platform;
  readonly #procedure: ProcedureId;
  readonly #changed: (view: ProcedureView) => void;

  constructor(platform: Platform, procedure: ProcedureId, changed: (view: ProcedureView) => void) {
    this.#platform = platform;
    this.#procedure = procedure;
    this.#changed = changed;
  }

  /** Begins with what is known: whoever has the vault open, and the usual place. */
  begin(name: string): void {
    this.attempt.error = null;
    this.by = name;
    this.place = t('live-check-place-usual');
    this.isSigning = true;
  }

  cancel(): void {
    this.isSigning = false;
    this.acts += 1;
  }

  async sign(): Promise<void> {
    const request = { procedure: this.#procedure, by: this.by.trim(), place: this.place.trim() };
    const view = await this.attempt.run(() => this.#platform.call('live_check_sign', request));
    if (view !== null) {
      this.isSigning = false;
      this.#changed(view);
      this.acts += 1;
    }
  }

  async takeBack(): Promise<void> {
    const view = await this.attempt.run(() =>
      this.#platform.call('live_check_take_back', { procedure: this.#procedure }),
    );
    if (view !== null) {
      this.#changed(view);
      this.acts += 1;
    }
  }
}
