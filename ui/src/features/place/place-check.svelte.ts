// Owns what was looked at around this computer, one tick at a time. Refuses to ask for any of it.
import type { PlaceCheckView, PlaceItem } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

/** Everything to look at, in the order in which one meets it. */
export const placeItems: readonly PlaceItem[] = ['screen', 'mouse', 'chairs', 'reader', 'sound', 'printer', 'window', 'keys'];

export class PlaceCheck {
  view = $state.raw<PlaceCheckView | null>(null);
  /** Whether a printer answers; null as long as nobody asked. */
  hasPrinter = $state<boolean | null>(null);
  readonly attempt = new Attempt();
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  isRight(item: PlaceItem): boolean {
    return this.view?.right.includes(item) ?? false;
  }

  async load(): Promise<void> {
    this.view = await this.attempt.run(() => this.#platform.call('place_check_view', {}));
    const printer = await new Attempt().run(() => this.#platform.call('printer_status', {}));
    this.hasPrinter = printer?.isReady ?? null;
  }

  async tick(item: PlaceItem): Promise<void> {
    const isRight = !this.isRight(item);
    this.view = (await this.attempt.run(() => this.#platform.call('place_check_tick', { item, isRight }))) ?? this.view;
  }
}
