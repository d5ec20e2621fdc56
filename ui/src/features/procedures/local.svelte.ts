// Owns what the antenna adds to one procedure, on the worker's screen; refuses to keep words that were refused.
import type { Addition, ContactKind, LocalAdditionView, LocalListView, Part, ProcedureId } from '$ui/generated/bindings';
import { t } from '$ui/i18n';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

/** What was just done. */
export type LocalOutcome = 'nothing' | 'kept' | 'removed';

export function partOf(addition: Addition): Part {
  switch (addition.kind) {
    case 'contact':
      return { kind: 'contact', contact: addition.contact };
    case 'wording':
      return { kind: 'wording', step: addition.step, wording: addition.wording };
    case 'cue':
      return { kind: 'cue', step: addition.step };
  }
}

/** A part as one word: for keys, and to tell two apart. */
export function wordOf(part: Part): string {
  switch (part.kind) {
    case 'contact':
      return part.contact;
    case 'wording':
      return `${part.wording} ${part.step}`;
    case 'cue':
      return `cue ${part.step}`;
  }
}

export class LocalLayer {
  view = $state.raw<LocalListView | null>(null);
  /** What is being written. */
  writing = $state.raw<Part | null>(null);
  /** The words of a sentence or a cue, and the sentence of a way out. */
  says = $state('');
  reach = $state('');
  hours = $state('');
  isInstead = $state(false);
  outcome = $state.raw<LocalOutcome>('nothing');
  /** Grows with each thing done: the button that did it may be gone. */
  acts = $state(0);
  readonly attempt = new Attempt();
  readonly #platform: Platform;
  readonly #procedure: ProcedureId;

  constructor(platform: Platform, procedure: ProcedureId) {
    this.#platform = platform;
    this.#procedure = procedure;
  }

  async load(): Promise<void> {
    this.#take(await this.attempt.run(() => this.#list()));
  }

  contact(kind: ContactKind): LocalAdditionView | null {
    return this.view?.contacts.find((one) => one.addition.kind === 'contact' && one.addition.contact === kind) ?? null;
  }

  isWriting(part: Part): boolean {
    return this.writing !== null && wordOf(this.writing) === wordOf(part);
  }

  /** Begins something, with the words that are there; what was being written is left. */
  write(part: Part, there: Addition | null): void {
    this.#rest();
    this.writing = part;
    if (there !== null && there.kind !== 'contact') {
      this.says = there.says;
    } else if (there !== null) {
      this.says = there.sentence;
      this.reach = there.reach;
      this.hours = there.hours ?? '';
      this.isInstead = there.isInstead;
    } else if (part.kind === 'contact') {
      this.says = t('local-sentence-usual', { kind: part.contact });
    }
  }

  cancel(): void {
    this.#rest();
    this.acts += 1;
  }

  async keep(): Promise<void> {
    const addition = this.#written();
    if (addition !== null) {
      await this.#keep(addition);
    }
  }

  /** Keeps a wording that waits for the sentence that the guide says now. */
  async move(addition: Addition, guide: string): Promise<void> {
    if (addition.kind === 'wording') {
      await this.#keep({ ...addition, replaces: guide });
    }
  }

  async remove(addition: Addition): Promise<void> {
    const pack = this.view?.pack;
    if (pack === undefined) {
      return;
    }
    this.#rest();
    const view = await this.attempt.run(async () => {
      await this.#platform.call('local_remove', { pack, procedure: this.#procedure, part: partOf(addition) });
      return this.#list();
    });
    this.#done(view, 'removed');
  }

  #list(): Promise<LocalListView> {
    return this.#platform.call('local_list', { procedure: this.#procedure });
  }

  async #keep(addition: Addition): Promise<void> {
    const view = await this.attempt.run(() =>
      this.#platform.call('local_set', { procedure: this.#procedure, addition }),
    );
    this.#done(view, 'kept');
  }

  #written(): Addition | null {
    const part = this.writing;
    const says = this.says.trim();
    switch (part?.kind) {
      case undefined:
        return null;
      case 'contact': {
        const hours = this.hours.trim() === '' ? null : this.hours.trim();
        return { ...part, sentence: says, reach: this.reach.trim(), hours, isInstead: this.isInstead };
      }
      case 'wording': {
        const step = this.view?.steps.find((one) => one.step === part.step);
        const guide = step?.sentences.find((one) => one.wording === part.wording)?.guide;
        return guide === undefined ? null : { ...part, replaces: guide, says };
      }
      case 'cue':
        return { ...part, says };
    }
  }

  #done(view: LocalListView | null, outcome: LocalOutcome): void {
    if (this.#take(view)) {
      this.#rest();
      this.outcome = outcome;
      this.acts += 1;
    }
  }

  #rest(): void {
    this.writing = null;
    this.says = '';
    this.reach = '';
    this.hours = '';
    this.isInstead = false;
    this.outcome = 'nothing';
    this.attempt.error = null;
  }

  #take(view: LocalListView | null): boolean {
    if (view !== null) {
      this.view = view;
    }
    return view !== null;
  }
}
