// Owns where the window stands while a step is done for real: beside the browser, or over the whole screen.
import type { TextSize } from '$ui/lib/display.svelte';
import type { Platform } from '$ui/platform/types';

/** The sentence and its buttons at 100 % text; two thirds of an old laptop's screen are left to the site. */
const usualWidth = 440;

export class Beside {
  /** Whether somebody has to put the window beside the browser by hand: this desktop lets no program do it. */
  isByHand = $state(false);
  readonly #platform: Platform;
  #width: number | null = null;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Goes beside the browser, wider for larger letters, or comes back (null); asking twice for the same does nothing. */
  async set(textSize: TextSize | null): Promise<void> {
    const width = textSize === null ? null : Math.round((usualWidth * textSize) / 100);
    if (width === this.#width) {
      return;
    }
    this.#width = width;
    this.isByHand = false;
    const { isPlaced } = await this.#platform.call('beside_set', { width });
    // Somebody may have left meanwhile.
    this.isByHand = this.#width !== null && width !== null && !isPlaced;
  }
}
