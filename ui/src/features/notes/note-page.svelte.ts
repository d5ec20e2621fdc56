// Owns one note on the worker's screen: its two texts until it is frozen, its lines afterwards, its paper.
import type { NoteId, NoteView, PaperKind } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import { Draft } from '$ui/lib/draft.svelte';
import type { Platform } from '$ui/platform/types';
import { Corrections } from './corrections.svelte';

export type PaperOutcome = 'none' | 'printed' | 'saved';

export class NotePage {
  view = $state.raw<NoteView | null>(null);
  shared = $state.raw<Draft | null>(null);
  own = $state.raw<Draft | null>(null);
  addendum = $state('');
  isAddendumMissing = $state(false);
  paper = $state<PaperOutcome>('none');
  readonly attempt = new Attempt();
  readonly addendumAttempt = new Attempt();
  readonly paperAttempt = new Attempt();
  readonly corrections: Corrections;
  readonly #platform: Platform;
  readonly #note: NoteId;

  constructor(platform: Platform, note: NoteId) {
    this.#platform = platform;
    this.#note = note;
    this.corrections = new Corrections(platform, note, (view) => (this.view = view));
  }

  async load(): Promise<void> {
    const view = await this.attempt.run(() => this.#platform.call('note_view', { note: this.#note }));
    if (view === null) {
      return;
    }
    this.view = view;
    if (!view.isFrozen && view.mayWrite) {
      this.shared = new Draft(view.sharedText, (text) => this.#write('note_shared_write', text));
      this.own = new Draft(view.ownText, (text) => this.#write('note_own_write', text));
    }
  }

  /** Keeps both texts, then freezes; a text that is refused stops it. */
  async freeze(): Promise<void> {
    await this.shared?.keep();
    await this.own?.keep();
    if (this.shared?.isKept === false || this.own?.isKept === false) {
      return;
    }
    const view = await this.attempt.run(() => this.#platform.call('note_freeze', { note: this.#note }));
    if (view !== null) {
      this.close();
      this.view = view;
    }
  }

  async addLine(): Promise<void> {
    const text = this.addendum.trim();
    this.isAddendumMissing = text === '';
    if (this.isAddendumMissing) {
      return;
    }
    const view = await this.addendumAttempt.run(() =>
      this.#platform.call('note_addendum_add', { note: this.#note, text }),
    );
    if (view !== null) {
      this.view = view;
      this.addendum = '';
    }
  }

  async print(paper: PaperKind): Promise<void> {
    await this.#settle('printed', async () => {
      await this.#platform.call('note_print', { note: this.#note, paper });
      return true;
    });
  }

  async save(paper: PaperKind): Promise<void> {
    await this.#settle('saved', async () => {
      const { token } = await this.#platform.call('save_place_choose', { paper });
      if (token === null) {
        return false;
      }
      await this.#platform.call('note_save', { note: this.#note, paper, token });
      return true;
    });
  }

  /** Forgets the texts. */
  close(): void {
    this.shared?.close();
    this.own?.close();
    this.shared = null;
    this.own = null;
  }

  async #write(command: 'note_shared_write' | 'note_own_write', text: string): Promise<void> {
    this.view = await this.#platform.call(command, { note: this.#note, text });
  }

  async #settle(outcome: PaperOutcome, act: () => Promise<boolean>): Promise<void> {
    this.paper = 'none';
    // Paper shows what is kept: what is still being typed comes first.
    await this.shared?.keep();
    await this.own?.keep();
    if ((await this.paperAttempt.run(act)) === true) {
      this.paper = outcome;
    }
  }
}
