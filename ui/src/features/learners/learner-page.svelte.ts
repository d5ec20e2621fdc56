// Owns the page of learners' files: one is found by its exact name or code, read, corrected, erased. Refuses a list of people.
import type { AgreementTile, KeptDuty, LearnerFileView, LearnerMergeView } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';
import { Agreements } from './agreements.svelte';

/** What the worker is about to change. */
export type Change = 'nothing' | 'name' | 'erasing' | 'anonymising' | 'merging';

export class LearnerPage {
  /** As typed; it is forgotten once a file is open. */
  text = $state('');
  isTextMissing = $state(false);
  /** What was typed and belongs to nobody here. */
  unknown = $state<string | null>(null);
  /** Whether somebody has nearly that name; which one is not said. */
  isNear = $state(false);
  file = $state.raw<LearnerFileView | null>(null);
  change = $state<Change>('nothing');
  name = $state('');
  code = $state('');
  /** Whose file was just erased: its code, which names nobody. */
  erased = $state<string | null>(null);
  /** Whose person was just taken out of it: the code that the file had. */
  anonymised = $state<string | null>(null);
  /** Both files, once the other's code was typed. */
  both = $state.raw<LearnerMergeView | null>(null);
  isCodeMissing = $state(false);
  /** Whether the file on the page has just taken in another. */
  isMerged = $state(false);
  /** What became of the last printing or saving. */
  paper = $state<'none' | 'printed' | 'saved'>('none');
  readonly attempt = new Attempt();
  /** For the paper alone: a printer that is out stops nothing. */
  readonly paperAttempt = new Attempt();
  readonly agreements: Agreements;
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
    this.agreements = new Agreements(platform, (tile) => this.#sayStanding(tile));
  }

  async find(): Promise<void> {
    const text = this.text.trim();
    this.unknown = null;
    this.erased = null;
    this.anonymised = null;
    this.isTextMissing = text === '';
    if (this.isTextMissing) {
      return;
    }
    const found = await this.attempt.run(() => this.#platform.call('learner_find', { text }));
    if (found === null) {
      return;
    }
    if (found.learner === null) {
      this.unknown = text;
      this.isNear = found.isNear;
      return;
    }
    const learner = found.learner.id;
    const file = await this.attempt.run(() => this.#platform.call('learner_file', { learner }));
    if (file !== null) {
      this.file = file;
      this.text = '';
    }
  }

  /** Back to the empty field: nothing of a person stays on the page. */
  shut(): void {
    this.file = null;
    this.isMerged = false;
    this.paper = 'none';
    this.paperAttempt.error = null;
    this.unknown = null;
    this.agreements.shut();
    this.stay();
  }

  ask(change: Change): void {
    this.attempt.error = null;
    this.change = change;
    this.name = this.file?.learner.pseudonym ?? '';
    this.code = '';
    this.both = null;
    this.isCodeMissing = false;
  }

  /** Nothing is changed after all. */
  stay(): void {
    this.ask('nothing');
  }

  async print(): Promise<void> {
    const learner = this.file?.learner.id;
    if (learner === undefined) {
      return;
    }
    this.paper = 'none';
    if ((await this.paperAttempt.run(() => this.#platform.call('learner_print', { learner }))) !== null) {
      this.paper = 'printed';
    }
  }

  async save(): Promise<void> {
    const learner = this.file?.learner.id;
    if (learner === undefined) {
      return;
    }
    this.paper = 'none';
    const saved = await this.paperAttempt.run(async () => {
      const { token } = await this.#platform.call('save_place_choose', { paper: 'learner_file' });
      if (token === null) {
        return false;
      }
      await this.#platform.call('learner_save', { learner, token });
      return true;
    });
    if (saved === true) {
      this.paper = 'saved';
    }
  }

  /** What they said that they already do is forgotten. */
  async forgetHabits(): Promise<void> {
    const learner = this.file?.learner.id;
    if (learner !== undefined) {
      const file = await this.attempt.run(() => this.#platform.call('learner_starting_point_forget', { learner }));
      this.file = file ?? this.file;
    }
  }

  async rename(): Promise<void> {
    const learner = this.file?.learner.id;
    if (learner === undefined) {
      return;
    }
    const pseudonym = this.name;
    const file = await this.attempt.run(() => this.#platform.call('learner_rename', { learner, pseudonym }));
    if (file !== null) {
      this.file = file;
      this.stay();
    }
  }

  /** A duty is done, or not wished for any more; the file is read again. */
  async answer(duty: KeptDuty, isDone: boolean): Promise<void> {
    const learner = this.file?.learner.id;
    if (learner === undefined) {
      return;
    }
    const file = await this.attempt.run(async () => {
      await this.#platform.call('duty_answer', { learner, duty, isDone });
      return this.#platform.call('learner_file', { learner });
    });
    if (file !== null) {
      this.file = file;
    }
  }

  /** The other file of the same person, by its code. */
  async lookAtBoth(): Promise<void> {
    const learner = this.file?.learner.id;
    const code = this.code.trim();
    this.isCodeMissing = code === '';
    if (learner !== undefined && !this.isCodeMissing) {
      this.both = await this.attempt.run(() => this.#platform.call('learner_merge_look', { learner, code }));
    }
  }

  async merge(): Promise<void> {
    const { both } = this;
    if (both === null) {
      return;
    }
    const request = { learner: both.kept.learner.id, code: both.other.learner.code };
    const file = await this.attempt.run(() => this.#platform.call('learner_merge', request));
    if (file !== null) {
      this.file = file;
      this.stay();
      this.isMerged = true;
    }
  }

  async anonymise(): Promise<void> {
    const learner = this.file?.learner;
    if (learner === undefined) {
      return;
    }
    const request = { learner: learner.id, code: this.code };
    if ((await this.attempt.run(() => this.#platform.call('learner_anonymise', request))) !== null) {
      this.shut();
      this.anonymised = learner.code;
    }
  }

  async erase(): Promise<void> {
    const learner = this.file?.learner;
    if (learner === undefined) {
      return;
    }
    const request = { learner: learner.id, code: this.code };
    if ((await this.attempt.run(() => this.#platform.call('learner_erase', request))) !== null) {
      this.shut();
      this.erased = learner.code;
    }
  }

  #sayStanding(tile: AgreementTile): void {
    if (this.file !== null) {
      const agreements = this.file.agreements.map((one) => (one.id === tile.id ? tile : one));
      this.file = { ...this.file, agreements };
    }
  }
}
