// Owns whether there is Internet here today, as people answered it: asked once a day, and asked again when it comes back.

export class Internet {
  #isThere = $state<boolean | null>(null);
  #day = '';

  /** What was answered that day; null when nobody was asked. */
  on(day: string): boolean | null {
    return this.#day === day ? this.#isThere : null;
  }

  answer(day: string, isThere: boolean): void {
    this.#day = day;
    this.#isThere = isThere;
  }
}
