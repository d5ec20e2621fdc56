// Owns the questions de cadre on the worker's screen: what waits for words, what is being written, what is read again before
// it is given. Refuses to lose words that are being written when the screen hides.
import type { DilemmaId, DilemmaLines, DilemmaListView, DilemmaMarkView, OwnDilemmaView, PaperKind } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import { registerDraft } from '$ui/lib/drafts';
import type { Platform } from '$ui/platform/types';

export type LineName = keyof DilemmaLines;

/** The lines, in the order in which they are written. */
export const lineNames: readonly LineName[] = ['situation', 'pull', 'act', 'question'];

export const longestLine = 400;

/** What is being written: the words of a mark, a new question, or one that is there. */
export interface Writing {
  mark: DilemmaMarkView | null;
  dilemma: DilemmaId | null;
}

const nothing: DilemmaLines = { situation: '', pull: '', act: '', question: '' };

export class Dilemmas {
  view = $state.raw<DilemmaListView | null>(null);
  writing = $state.raw<Writing | null>(null);
  lines = $state<DilemmaLines>({ ...nothing });
  /** Which of one's own is being read again. */
  reading = $state<DilemmaId | null>(null);
  /** Its author says that nobody can be recognised in it. */
  isRead = $state(false);
  isReadMissing = $state(false);
  /** What was just done. */
  done = $state<'nothing' | 'kept' | 'given' | 'printed' | 'saved'>('nothing');
  /** Grows with each thing done: the button that did it may be gone. */
  acts = $state(0);
  readonly attempt = new Attempt();
  readonly paperAttempt = new Attempt();
  readonly #platform: Platform;
  readonly #unregister: () => void;

  constructor(platform: Platform) {
    this.#platform = platform;
    this.#unregister = registerDraft(() => this.#keepDraft());
  }

  /** Those that the team has still to talk about. */
  get toDiscuss(): number {
    return (this.view?.given ?? []).filter((one) => !one.isDiscussed).length;
  }

  async load(): Promise<void> {
    this.#take(await this.attempt.run(() => this.#platform.call('dilemma_list', {})));
  }

  /** Begins to write; what was being written is left. */
  write(of: { mark?: DilemmaMarkView; dilemma?: OwnDilemmaView }): void {
    this.#rest();
    this.writing = { mark: of.mark ?? null, dilemma: of.dilemma?.id ?? null };
    this.lines = { ...(of.dilemma?.lines ?? nothing) };
  }

  /** Reads one of one's own again, as the team will read it. */
  readAgain(dilemma: DilemmaId): void {
    this.#rest();
    this.reading = dilemma;
  }

  cancel(): void {
    this.#rest();
    this.acts += 1;
  }

  async keep(): Promise<void> {
    const kept = this.#take(await this.attempt.run(() => this.#send()));
    if (kept) {
      this.#settle('kept');
    }
  }

  async give(one: OwnDilemmaView): Promise<void> {
    this.isReadMissing = !this.isRead;
    if (this.isReadMissing) {
      return;
    }
    const view = await this.attempt.run(() => this.#platform.call('dilemma_give', { dilemma: one.id, lines: one.lines }));
    if (this.#take(view)) {
      this.#settle('given');
    }
  }

  async letGo({ session, event }: DilemmaMarkView): Promise<void> {
    await this.#change(() => this.#platform.call('dilemma_mark_let_go', { session, event }));
  }

  async takeBack(dilemma: DilemmaId): Promise<void> {
    await this.#change(() => this.#platform.call('dilemma_take_back', { dilemma }));
  }

  async erase(dilemma: DilemmaId): Promise<void> {
    await this.#change(() => this.#platform.call('dilemma_erase', { dilemma }));
  }

  async discuss(dilemma: DilemmaId, isDiscussed: boolean): Promise<void> {
    await this.#change(() => this.#platform.call('dilemma_discuss', { dilemma, isDiscussed }));
  }

  async print(): Promise<void> {
    this.done = 'nothing';
    if ((await this.paperAttempt.run(() => this.#platform.call('dilemma_print', {}))) !== null) {
      this.done = 'printed';
    }
  }

  /** Asks where, and saves; somebody who changes their mind saves nothing. */
  async save(paper: Extract<PaperKind, 'team_pdf' | 'team_markdown'>): Promise<void> {
    this.done = 'nothing';
    const isSaved = await this.paperAttempt.run(async () => {
      const { token } = await this.#platform.call('save_place_choose', { paper });
      if (token === null) {
        return false;
      }
      await this.#platform.call('dilemma_save', { paper, token });
      return true;
    });
    if (isSaved === true) {
      this.done = 'saved';
    }
  }

  /** Forgets what was not kept. */
  close(): void {
    this.#unregister();
  }

  #send(): Promise<DilemmaListView> {
    const { mark, dilemma } = this.writing ?? { mark: null, dilemma: null };
    const of = mark === null ? null : { session: mark.session, event: mark.event };
    return this.#platform.call('dilemma_write', { mark: of, dilemma, lines: { ...this.lines } });
  }

  /** The screen hides: what is being written is kept as it is, and stays its author's. */
  async #keepDraft(): Promise<void> {
    if (this.writing !== null && lineNames.some((name) => this.lines[name].trim() !== '')) {
      await this.keep();
    }
  }

  async #change(ask: () => Promise<DilemmaListView>): Promise<void> {
    this.#rest();
    this.#take(await this.attempt.run(ask));
    this.acts += 1;
  }

  #settle(done: 'kept' | 'given'): void {
    this.#rest();
    this.done = done;
    this.acts += 1;
  }

  #rest(): void {
    this.writing = null;
    this.reading = null;
    this.lines = { ...nothing };
    this.isRead = false;
    this.isReadMissing = false;
    this.done = 'nothing';
    this.attempt.error = null;
  }

  #take(view: DilemmaListView | null): boolean {
    if (view !== null) {
      this.view = view;
    }
    return view !== null;
  }
}
