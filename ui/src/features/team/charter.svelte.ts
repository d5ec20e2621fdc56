// Owns the team's charter on the worker's screen, and the rule or the answer that is being written; refuses to write a body for
// the team: it is always somebody's to type.
import type {
  Adoption,
  CharterAnswerView,
  CharterRuleView,
  CharterView,
  ProcedureId,
  RemitAnswer,
  Topic,
} from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import type { Platform } from '$ui/platform/types';

/** What is written or taken away. */
export type Subject = { kind: 'rule'; topic: Topic } | { kind: 'answer'; procedure: ProcedureId };

/** What was just done. */
export type CharterOutcome = 'nothing' | 'kept' | 'removed';

export function isSame(one: Subject | null, other: Subject): boolean {
  if (one?.kind === 'rule') {
    return other.kind === 'rule' && other.topic === one.topic;
  }
  return one?.kind === 'answer' && other.kind === 'answer' && other.procedure === one.procedure;
}

/** A year after a day; what a February does not have is its last. */
export function yearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return next.endsWith('-02-29') ? `${next.slice(0, 4)}-02-28` : next;
}

export class Charter {
  view = $state.raw<CharterView | null>(null);
  writing = $state.raw<Subject | null>(null);
  removing = $state.raw<Subject | null>(null);
  rule = $state('');
  reason = $state('');
  say = $state('');
  sentence = $state('');
  relay = $state('');
  answer = $state<RemitAnswer>('ours');
  body = $state('');
  on = $state<string | null>(null);
  reviewOn = $state<string | null>(null);
  outcome = $state.raw<CharterOutcome>('nothing');
  /** What it was done to: it is said where that stands. */
  #doneTo = $state.raw<Subject | null>(null);
  paper = $state.raw<'none' | 'printed' | 'saved'>('none');
  /** Grows with each thing done: the button that did it may be gone. */
  acts = $state(0);
  readonly attempt = new Attempt();
  readonly paperAttempt = new Attempt();
  readonly today: string;
  readonly #platform: Platform;
  /** The body that was typed last: a team writes several rules at one meeting. */
  #lastBody = '';

  constructor(platform: Platform, today: string) {
    this.#platform = platform;
    this.today = today;
  }

  async load(): Promise<void> {
    this.#take(await this.attempt.run(() => this.#platform.call('charter_view', {})));
  }

  /** How many rules and answers wait to be looked at again. */
  get due(): number {
    return [...(this.view?.rules ?? []), ...(this.view?.answers ?? [])].filter((one) => one.isDue).length;
  }

  /** Whether there is a word of the team to print. */
  get hasOwn(): boolean {
    return [...(this.view?.rules ?? []), ...(this.view?.answers ?? [])].some((one) => one.own !== null);
  }

  isWriting(subject: Subject): boolean {
    return isSame(this.writing, subject);
  }

  /** What was just done to a subject. */
  doneTo(subject: Subject): CharterOutcome {
    return isSame(this.#doneTo, subject) ? this.outcome : 'nothing';
  }

  /** Begins a rule from the team's own, else from the example. */
  writeRule(one: CharterRuleView): void {
    const text = one.own?.text ?? one.example?.text ?? { rule: '', reason: '', say: '' };
    this.#begin({ kind: 'rule', topic: one.topic }, one.own?.adoption ?? null, one.isDue);
    this.rule = text.rule;
    this.reason = text.reason;
    this.say = text.say;
  }

  writeAnswer(one: CharterAnswerView): void {
    const remit = one.own?.remit ?? one.example;
    this.#begin({ kind: 'answer', procedure: one.procedure }, one.own?.adoption ?? null, one.isDue);
    this.answer = remit.answer;
    this.sentence = remit.sentence;
    this.relay = remit.relay ?? '';
  }

  cancel(): void {
    this.#rest();
    this.acts += 1;
  }

  async keep(): Promise<void> {
    const subject = this.writing;
    const { on, reviewOn } = this;
    if (subject === null || on === null || reviewOn === null) {
      return;
    }
    const adoption: Adoption = { body: this.body.trim(), on, reviewOn };
    const view = await this.attempt.run(() => this.#set(subject, adoption));
    if (view !== null) {
      this.#lastBody = adoption.body;
    }
    this.#done(subject, view, 'kept');
  }

  /** Asks before a text of the team goes: it is kept nowhere else. */
  ask(subject: Subject): void {
    this.#rest();
    this.removing = subject;
  }

  stay(): void {
    this.removing = null;
  }

  async remove(): Promise<void> {
    const subject = this.removing;
    if (subject === null) {
      return;
    }
    const view = await this.attempt.run(() =>
      subject.kind === 'rule'
        ? this.#platform.call('charter_rule_remove', { topic: subject.topic })
        : this.#platform.call('charter_answer_remove', { procedure: subject.procedure }),
    );
    this.#done(subject, view, 'removed');
  }

  async print(): Promise<void> {
    this.paper = 'none';
    if ((await this.paperAttempt.run(() => this.#platform.call('charter_print', {}))) !== null) {
      this.paper = 'printed';
    }
  }

  async save(): Promise<void> {
    this.paper = 'none';
    const saved = await this.paperAttempt.run(async () => {
      const { token } = await this.#platform.call('save_place_choose', { paper: 'charter' });
      if (token === null) {
        return false;
      }
      await this.#platform.call('charter_save', { token });
      return true;
    });
    if (saved === true) {
      this.paper = 'saved';
    }
  }

  #set(subject: Subject, adoption: Adoption): Promise<CharterView> {
    if (subject.kind === 'rule') {
      const text = { rule: this.rule.trim(), reason: this.reason.trim(), say: this.say.trim() };
      return this.#platform.call('charter_rule_set', { rule: { topic: subject.topic, text, adoption } });
    }
    const relay = this.relay.trim() === '' ? null : this.relay.trim();
    const remit = { answer: this.answer, sentence: this.sentence.trim(), relay };
    return this.#platform.call('charter_answer_set', { procedure: subject.procedure, answer: { remit, adoption } });
  }

  #begin(subject: Subject, own: Adoption | null, isDue: boolean): void {
    this.#rest();
    this.writing = subject;
    this.body = own?.body ?? this.#lastBody;
    // What is looked at again today is decided today.
    const kept = isDue ? null : own;
    this.on = kept?.on ?? this.today;
    this.reviewOn = kept?.reviewOn ?? yearAfter(this.today);
  }

  #done(subject: Subject, view: CharterView | null, outcome: CharterOutcome): void {
    this.removing = null;
    if (this.#take(view)) {
      this.#rest();
      this.#doneTo = subject;
      this.outcome = outcome;
      this.acts += 1;
    }
  }

  #rest(): void {
    this.writing = null;
    this.removing = null;
    this.outcome = 'nothing';
    this.paper = 'none';
    this.attempt.error = null;
    this.paperAttempt.error = null;
  }

  #take(view: CharterView | null): boolean {
    if (view !== null) {
      this.view = view;
    }
    return view !== null;
  }
}
