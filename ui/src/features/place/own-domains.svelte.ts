// Owns the domains of the organisation's own addresses, one added or taken away at a time.
import type { OwnDomainsView } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

export class OwnDomains {
  view = $state.raw<OwnDomainsView | null>(null);
  typed = $state('');
  /** Grows with each thing done: the button that did it may be gone. */
  acts = $state(0);
  readonly attempt = new Attempt();
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  async load(): Promise<void> {
    this.view = await this.attempt.run(() => this.#platform.call('own_domain_list', {}));
  }

  async add(): Promise<void> {
    const view = await this.attempt.run(() => this.#platform.call('own_domain_add', { domain: this.typed }));
    if (view !== null) {
      this.view = view;
      this.typed = '';
    }
  }

  async remove(domain: string): Promise<void> {
    this.view = (await this.attempt.run(() => this.#platform.call('own_domain_remove', { domain }))) ?? this.view;
    this.acts += 1;
  }
}
