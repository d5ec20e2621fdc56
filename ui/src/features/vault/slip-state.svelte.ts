// Owns the recovery slip while it is on the screen: printed, saved, or copied by hand and proved. It is never shown again.
import type { VaultCreatedView } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

/** Groups in each line of the slip. */
const groupsInLine = 3;

export type SlipSafety = 'nowhere' | 'printed' | 'saved' | 'copied';

export interface AskedGroup {
  line: number;
  group: number;
}

export class SlipState {
  safety = $state<SlipSafety>('nowhere');
  isCopying = $state(false);
  typed = $state<string[]>([]);
  readonly lines: readonly string[];
  readonly asked: readonly AskedGroup[];
  readonly attempt = new Attempt();
  readonly #platform: Platform;

  constructor(platform: Platform, created: VaultCreatedView) {
    this.#platform = platform;
    this.lines = created.slip;
    this.asked = created.ask.map((place) => ({
      line: Math.ceil(place / groupsInLine),
      group: ((place - 1) % groupsInLine) + 1,
    }));
    this.typed = created.ask.map(() => '');
  }

  async print(): Promise<void> {
    await this.#settle('printed', async () => {
      await this.#platform.call('recovery_print', {});
      return true;
    });
  }

  async save(): Promise<void> {
    await this.#settle('saved', async () => {
      const { token } = await this.#platform.call('save_place_choose', { paper: 'recovery_slip' });
      // A cancelled dialog is an answer: nothing was saved, nothing went wrong.
      if (token === null) {
        return false;
      }
      await this.#platform.call('recovery_save', { token });
      return true;
    });
  }

  async proveCopy(): Promise<void> {
    await this.#settle('copied', async () => {
      await this.#platform.call('recovery_confirm', { groups: this.typed.map((group) => group.trim()) });
      this.isCopying = false;
      return true;
    });
  }

  async #settle(safety: SlipSafety, act: () => Promise<boolean>): Promise<void> {
    if ((await this.attempt.run(act)) === true) {
      this.safety = safety;
    }
  }
}
