// Owns the directory on the worker's screen: what is found, what is being written, the table that is being looked at. Refuses
// to take in what was not looked at.
import type { RelayFileView, RelayListView, RelaySetRequest, RelayView } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import { RelaySearch } from '$ui/lib/relay-search.svelte';
import type { Platform } from '$ui/platform/types';

/** What was just done. */
export type RelayOutcome =
  | { kind: 'none' }
  | { kind: 'kept' | 'verified'; name: string }
  | { kind: 'removed' }
  | { kind: 'taken'; count: number };

export type RelayWords = Omit<RelaySetRequest, 'relay'>;

const nothing: RelayWords = {
  name: '',
  about: '',
  phone: '',
  address: '',
  postcode: '',
  town: '',
  hours: '',
  company: '',
  email: '',
  site: '',
  themes: '',
  bce: '',
};

export class Relays {
  /** The entry that is being written: null for none, an entry of nobody's for a new one. */
  editing = $state.raw<{ view: RelayView | null } | null>(null);
  words = $state<RelayWords>({ ...nothing });
  /** The table that was looked at, before anything of it is taken. */
  file = $state.raw<RelayFileView | null>(null);
  takesNew = $state(true);
  takesChanged = $state(false);
  outcome = $state.raw<RelayOutcome>({ kind: 'none' });
  readonly attempt = new Attempt();
  readonly search: RelaySearch;
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
    this.search = new RelaySearch((text) => platform.call('relay_find', { text }));
  }

  /** Writes a new entry, or changes one of the antenna's own. */
  edit(view: RelayView | null): void {
    this.#rest();
    const { relay } = view ?? { relay: null };
    this.words =
      relay === null
        ? { ...nothing }
        : {
            name: relay.name,
            about: relay.about ?? '',
            phone: relay.phone ?? '',
            address: relay.address ?? '',
            postcode: relay.postcode ?? '',
            town: relay.town ?? '',
            hours: relay.hours ?? '',
            company: relay.company ?? '',
            email: relay.email ?? '',
            site: relay.site ?? '',
            themes: relay.themes.join(', '),
            bce: relay.bce ?? '',
          };
    this.editing = { view };
  }

  cancel(): void {
    this.#rest();
  }

  async keep(): Promise<void> {
    const name = this.words.name.trim();
    const relay = this.editing?.view?.at.relay ?? null;
    const request = { relay, ...$state.snapshot(this.words) };
    const list = await this.attempt.run(() => this.#platform.call('relay_set', request));
    this.#show(list, { kind: 'kept', name }, name);
  }

  /** Somebody called, or went there: it is as it says. */
  async verify(view: RelayView): Promise<void> {
    const { name } = view.relay;
    const done = await this.attempt.run(() => this.#platform.call('relay_verify', { at: view.at }));
    this.#show(done, { kind: 'verified', name }, null);
  }

  async remove(view: RelayView): Promise<void> {
    const done = await this.attempt.run(() => this.#platform.call('relay_remove', { at: view.at }));
    this.#show(done, { kind: 'removed' }, null);
  }

  /** Asks for a table and reads it; nothing of it is taken in. */
  async look(): Promise<void> {
    this.#rest();
    const file = await this.attempt.run(async () => {
      const { token } = await this.#platform.call('relay_file_choose', {});
      return token === null ? null : this.#platform.call('relay_file_look', { token });
    });
    this.file = file;
    // What is there stays, unless somebody says otherwise.
    this.takesNew = file !== null && file.new.count > 0;
    this.takesChanged = false;
  }

  get takesSomething(): boolean {
    return this.takesNew || this.takesChanged;
  }

  get isNothingToTake(): boolean {
    return this.file === null || this.file.new.count + this.file.changed.count === 0;
  }

  async take(): Promise<void> {
    const file = this.file;
    if (file === null) {
      return;
    }
    const { takesNew, takesChanged } = this;
    const done = await this.attempt.run(() =>
      this.#platform.call('relay_file_take', { mark: file.mark, takesNew, takesChanged }),
    );
    if (done !== null) {
      this.#rest();
      this.outcome = { kind: 'taken', count: done.taken };
      await this.search.look();
    }
  }

  #show(list: RelayListView | null, outcome: RelayOutcome, text: string | null): void {
    if (list !== null) {
      this.#rest();
      this.outcome = outcome;
      if (text !== null) {
        this.search.text = text;
      }
      void this.search.look();
    }
  }

  #rest(): void {
    this.editing = null;
    this.file = null;
    this.outcome = { kind: 'none' };
    this.attempt.error = null;
  }
}
