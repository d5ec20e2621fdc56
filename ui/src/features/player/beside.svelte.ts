// Owns where the window stands while a step is done for real: beside the browser, or over the whole screen.
import type { Platform } from '$ui/platform/types';

export class Beside {
  /** Whether somebody has to put the window beside the browser by hand: this desktop lets no program do it. */
  isByHand = $state(false);
  readonly #platform: Platform;
  #isOn = false;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** Goes beside the browser or comes back; asking twice for the same does nothing. */
  async set(isOn: boolean): Promise<void> {
    if (isOn === this.#isOn) {
      return;
    }
    this.#isOn = isOn;
    this.isByHand = false;
    const { isPlaced } = await this.#platform.call('beside_set', { isOn });
    // Somebody may have left meanwhile.
    this.isByHand = isOn && this.#isOn && !isPlaced;
  }
}
