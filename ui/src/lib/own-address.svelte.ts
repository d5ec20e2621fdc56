// Owns the warning that an address which is being typed is the team's own. Refuses to stop anybody, and to keep what it read.
import { untrack } from 'svelte';

type Ask = (text: string) => Promise<boolean>;

const pauseMs = 400;
/** Without one of these there is no address, and nothing to ask. */
const middle = /@|＠|[[(](?:at|arobase)[\])]/iu;

let ask: Ask = () => Promise.resolve(false);

/** Says once, for every field, who knows the team's own addresses. */
export function askOwnAddress(by: Ask): void {
  ask = by;
}

/** One field. */
export class OwnAddress {
  isOwn = $state(false);
  #timer: ReturnType<typeof setTimeout> | null = null;
  #asked = 0;

  /** Call on each change: it looks once nobody has typed for a moment. */
  look(text: string): void {
    this.stop();
    if (!middle.test(text)) {
      untrack(() => (this.isOwn = false));
      return;
    }
    this.#timer = setTimeout(() => void this.lookNow(text), pauseMs);
  }

  async lookNow(text: string): Promise<void> {
    const asked = ++this.#asked;
    // A field that cannot be judged is not warned of.
    const isOwn = await ask(text).catch(() => false);
    if (asked === this.#asked) {
      this.isOwn = isOwn;
    }
  }

  stop(): void {
    this.#asked += 1;
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
    }
  }
}
