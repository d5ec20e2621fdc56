// Owns what is sent to the authors of each pack; refuses to name a file.
import type { PackId, PackRemarksView } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

export class RemarksOut {
  packs = $state.raw<PackRemarksView[]>([]);
  /** The pack of which the file was just saved. */
  saved = $state<PackId | null>(null);
  readonly attempt = new Attempt();
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  async load(): Promise<void> {
    const view = await this.attempt.run(() => this.#platform.call('remark_waiting', {}));
    this.packs = view?.packs ?? [];
  }

  /** Asks where, and saves; somebody who changes their mind saves nothing. */
  async save(pack: PackId): Promise<void> {
    this.saved = null;
    const isSaved = await this.attempt.run(async () => {
      const { token } = await this.#platform.call('save_place_choose', { paper: 'remarks' });
      if (token === null) {
        return false;
      }
      await this.#platform.call('remark_save', { pack, token });
      return true;
    });
    if (isSaved === true) {
      this.saved = pack;
    }
  }
}
