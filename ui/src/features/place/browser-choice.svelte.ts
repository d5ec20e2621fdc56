// Owns which browser opens the real pages, and the trial of its private window.
import type { BrowserListView } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

export class BrowserChoice {
  list = $state.raw<BrowserListView | null>(null);
  isTried = $state(false);
  readonly attempt = new Attempt();
  readonly trying = new Attempt();
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  async load(): Promise<void> {
    this.list = await this.attempt.run(() => this.#platform.call('browser_list', {}));
  }

  /** Chooses; what was tried was another one. */
  async choose(program: string): Promise<void> {
    this.isTried = false;
    this.list = (await this.attempt.run(() => this.#platform.call('browser_choose', { program }))) ?? this.list;
  }

  async tryIt(): Promise<void> {
    this.isTried = (await this.trying.run(() => this.#platform.call('browser_try', {}))) !== null;
  }
}
