// Owns where the real site has changed, for one procedure on the worker's screen; refuses to keep words that were refused.
import type { MarkId, Place, ProcedureId, RemarkListView, SiteMarkView } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

/** What is being written: nothing, a new remark, or the words of a mark. */
export type Writing = { kind: 'nothing' } | { kind: 'new' } | { kind: 'mark'; mark: MarkId };

export class Remarks {
  view = $state.raw<RemarkListView | null>(null);
  writing = $state.raw<Writing>({ kind: 'nothing' });
  words = $state('');
  /** The step of a new remark, by its id. */
  step = $state('');
  isMissing = $state(false);
  /** Words were just kept. */
  isKept = $state(false);
  /** Grows with each thing done: the button that did it may be gone. */
  acts = $state(0);
  readonly attempt = new Attempt();
  readonly #platform: Platform;
  readonly #procedure: ProcedureId;

  constructor(platform: Platform, procedure: ProcedureId) {
    this.#platform = platform;
    this.#procedure = procedure;
  }

  /** What still stands: the step says it. */
  get standing(): SiteMarkView[] {
    return (this.view?.marks ?? []).filter((mark) => mark.answer === null && !mark.isSettled);
  }

  /** What the authors answer in this version. */
  get answered(): SiteMarkView[] {
    return (this.view?.marks ?? []).filter((mark) => mark.answer !== null && !mark.isSettled);
  }

  get settled(): SiteMarkView[] {
    return (this.view?.marks ?? []).filter((mark) => mark.isSettled);
  }

  async load(): Promise<void> {
    this.#take(await this.attempt.run(() => this.#platform.call('remark_list', { procedure: this.#procedure })));
  }

  /** Begins a remark, or the words of a mark; what was being written is left. */
  write(mark: SiteMarkView | null): void {
    this.#rest(mark === null ? { kind: 'new' } : { kind: 'mark', mark: mark.id });
    this.words = mark?.words ?? '';
    this.step = this.view?.steps[0]?.place.step ?? '';
  }

  cancel(): void {
    this.#rest({ kind: 'nothing' });
    this.acts += 1;
  }

  async keep(): Promise<void> {
    const words = this.words.trim();
    this.isMissing = words === '';
    if (this.isMissing) {
      return;
    }
    const { writing } = this;
    const view = await this.attempt.run(() =>
      writing.kind === 'mark'
        ? this.#platform.call('site_mark_write', { mark: writing.mark, words })
        : this.#platform.call('site_mark_add', { place: this.#place(), words }),
    );
    if (this.#take(view)) {
      this.#rest({ kind: 'nothing' });
      this.isKept = true;
      this.acts += 1;
    }
  }

  async settle(mark: SiteMarkView, isSettled: boolean): Promise<void> {
    this.#rest({ kind: 'nothing' });
    this.#take(await this.attempt.run(() => this.#platform.call('site_mark_settle', { mark: mark.id, isSettled })));
    this.acts += 1;
  }

  #place(): Place {
    return { procedure: this.#procedure, step: this.step };
  }

  #rest(writing: Writing): void {
    this.writing = writing;
    this.words = '';
    this.isMissing = false;
    this.isKept = false;
    this.attempt.error = null;
  }

  #take(view: RemarkListView | null): boolean {
    if (view !== null) {
      this.view = view;
    }
    return view !== null;
  }
}
