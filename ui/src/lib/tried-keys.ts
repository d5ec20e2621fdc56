// Owns which keys somebody is only trying out, so that they do nothing else meanwhile. Refuses to hold any other key back.

/** Keys under trial in this window. */
class TriedKeys {
  #isTried: (event: KeyboardEvent) => boolean = () => false;

  /** From now on these keys are tried; the answer ends the trial. */
  begin(isTried: (event: KeyboardEvent) => boolean): () => void {
    this.#isTried = isTried;
    return () => {
      this.#isTried = () => false;
    };
  }

  /** Whether this key is being tried: nothing but the trial may act on it. */
  waitsFor(event: KeyboardEvent): boolean {
    return this.#isTried(event);
  }
}

/** The one trial of this window. */
export const triedKeys = new TriedKeys();
