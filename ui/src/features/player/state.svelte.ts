// Owns what the learner's screen shows and what may be done with it; refuses to show as kept what was not answered.
import { targetName } from '$ui/components/scene/targets';
import type {
  Commands,
  DeclaredHelp,
  HandReason,
  MoveView,
  Obstacle,
  Place,
  RichText,
  StepView,
  TargetId,
} from '$ui/generated/bindings';
import { t } from '$ui/i18n';
import { secondLanguage } from '$ui/lib/second-language.svelte';
import { commandErrorFrom, type CommandError, type Platform } from '$ui/platform/types';
import { Activation } from './activation';
import { answersOf } from './answers';
import { Demonstration } from './demonstration.svelte';
import { isSamePlace, Moves, type MoveName, type Outcome } from './moves';
import { Speech } from './speech.svelte';
import { isSameText, plain } from './words';

/** What stands over the step, one at a time. */
export type Overlay = 'none' | 'situation' | 'ways_out' | 'not_seen' | 'hand' | 'learner_only' | 'all_keys' | 'stop';

/** A hard word of a sentence. */
export type Term = Extract<RichText[number], { kind: 'term' }>;

/** Where the player leads to. */
export interface Exits {
  /** The closing is on the screen now. */
  closing: () => void;
  /** The screen was hidden or the vault closed. */
  hidden: () => void;
  /** No session is open any more. */
  lost: () => void;
  /** What these tags name is stale. */
  changed?: (tags: string[]) => void;
}

/** What stands in for the machine in a test. */
export interface Parts {
  activation?: Activation;
  speech?: Speech;
  demonstration?: Demonstration;
  newKey?: () => string;
}

/** Something refused, and how to try the very same thing again. */
export interface Trouble {
  error: CommandError;
  again: (() => void) | null;
}

/** The learner's screen. */
export class PlayerState {
  step = $state.raw<StepView | null>(null);
  /** What is said of an act that was not the right one. */
  explained = $state.raw<RichText | null>(null);
  /** The hard word that is being explained. */
  term = $state.raw<Term | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  overlay = $state<Overlay>('none');
  /** Whether the situation is shown because a procedure begins. */
  isBeginning = $state(false);
  /** Whether the situation is shown because somebody else is played again. */
  isResuming = $state(false);
  /** With which step the worker's digits go. */
  subject = $state<'now' | 'before'>('now');
  /** What a voice says without being asked. */
  announcement = $state('');
  /** Grows with each announcement: the same words once more are said once more. */
  announcements = $state(0);
  /** Grows with each new step: the focus goes to its sentence. */
  arrivals = $state(0);

  readonly speech: Speech;
  readonly demonstration: Demonstration;
  readonly #platform: Platform;
  readonly #exits: Exits;
  readonly #activation: Activation;
  readonly #newKey: () => string;
  readonly #moves: Moves;
  readonly #begun = new Set<string>();
  /** The invented person of the step before. */
  #played: string | null = null;
  /** What the learner acted on last: the words that explain it depend on it. */
  #acted: TargetId | null = null;

  constructor(platform: Platform, exits: Exits, parts: Parts = {}) {
    this.#platform = platform;
    this.#exits = exits;
    this.#activation = parts.activation ?? new Activation();
    this.speech = parts.speech ?? new Speech(platform);
    this.demonstration = parts.demonstration ?? new Demonstration();
    this.#newKey = parts.newKey ?? (() => crypto.randomUUID());
    this.#moves = new Moves(platform, () => this.step?.place ?? null, (view) => this.#show(view));
  }

  /** Whether scenes are practised here; else the step happens on the real thing. */
  get isPractice(): boolean {
    return this.step?.way === 'practise';
  }

  /** Asks what is on the screen. */
  async load(): Promise<void> {
    await this.#settle(this.#moves.send('step_view', {}, null));
  }

  /** Forgets everything; nothing that arrives later is shown. */
  leave(): void {
    this.#moves.close();
    this.speech.stop();
    this.demonstration.stop();
    this.step = null;
    this.explained = null;
  }

  // What the learner does.

  act(target: TargetId): void {
    if (this.#activation.accepts()) {
      this.#act(target);
    }
  }

  /** Words left in a field: only whether they were the right ones is sent. */
  type(target: TargetId, text: string): void {
    const act = this.step?.act;
    if (act === undefined) {
      return;
    }
    const isExpectedField = act.kind === 'type' && act.target === target;
    const isRight = isExpectedField && [act.expect, ...act.also].some((expected) => isSameText(text, expected));
    this.#act(isExpectedField && !isRight ? `${target}/autre` : target);
  }

  /** A field was clicked: an act only where the step asks for it, for one clicks in a field before typing in it. */
  enter(target: TargetId): void {
    const act = this.step?.act;
    if (act?.kind === 'click' && [act.target, ...act.also].includes(target)) {
      this.act(target);
    }
  }

  done(): void {
    this.#press('step_done', (place, key) => ({ key, place }));
  }

  skip(): void {
    this.#press('step_skip', (place, key) => ({ key, place }));
  }

  back(): void {
    this.#press('step_back', (_, key) => ({ key }));
  }

  /** The procedure from its first step; *Retour* finds this one again. */
  startOver(): void {
    this.overlay = 'none';
    this.#press('step_start_over', (place, key) => ({ key, place }));
  }

  choose(choice: string): void {
    this.#press('step_choose', (place, key) => ({ key, place, choice }));
  }

  /** One rung down the ladder. */
  askCue(): void {
    if (!this.#activation.accepts()) {
      return;
    }
    this.explained = null;
    this.#askCue();
  }

  dismissExplanation(): void {
    this.explained = null;
    this.#announce('');
  }

  /** Explains a hard word in place, and says it; null puts the explanation away. */
  explainTerm(term: Term | null): void {
    this.term = term;
    if (term !== null) {
      void this.speech.say(term.explanation);
    }
  }

  /** Stops here: the closing opens with what was done. */
  stop(): void {
    this.overlay = 'none';
    this.#press('session_stop', (_, key) => ({ key }));
  }

  async hide(): Promise<void> {
    // Before anything else: what the voice says is on the screen no more.
    this.speech.stop();
    try {
      await this.#platform.call('screen_hide', {});
      this.#exits.hidden();
    } catch (thrown) {
      this.#refuse(commandErrorFrom(thrown), () => void this.hide());
    }
  }

  // What the worker does.

  declare(level: DeclaredHelp): void {
    const place = this.subjectPlace;
    if (place !== null) {
      void this.#worker('help_declare', (key) => ({ key, place, level }));
    }
  }

  /** The step that the worker's digits go with. */
  get subjectPlace(): Place | null {
    const before = this.step?.previous?.place ?? null;
    return this.subject === 'before' && before !== null ? before : (this.step?.place ?? null);
  }

  get subjectDeclared(): DeclaredHelp | null {
    const before = this.step?.previous ?? null;
    return this.subject === 'before' && before !== null ? before.declared : (this.step?.declared ?? null);
  }

  /** `m`: asks for the hand, gives it back, or says why this step is the learner's only. */
  hand(): void {
    if (this.step === null) {
      return;
    }
    if (this.step.hand !== null) {
      this.giveHand();
    } else {
      this.overlay = this.step.isLearnerOnly ? 'learner_only' : 'hand';
    }
  }

  /** Takes the hand. Answers why not, when the words hold something that must not be kept. */
  async takeHand(reason: HandReason, words: string | null): Promise<CommandError | null> {
    const outcome = await this.#worker('hand_take', (key) => ({ key, reason, words }));
    if (outcome.kind === 'refused' && isAboutWords(outcome.error)) {
      return outcome.error;
    }
    // Whatever else was answered is said on the step, not under this page.
    if (this.overlay === 'hand') {
      this.overlay = 'none';
    }
    return null;
  }

  giveHand(): void {
    void this.#worker('hand_give', (key) => ({ key }));
  }

  async markObstacle(obstacle: Obstacle): Promise<boolean> {
    return (await this.#worker('obstacle_mark', (key) => ({ key, obstacle }))).kind === 'kept';
  }

  /** The real page is not as the step says: an obstacle here, and a mark for the team that is nobody's. */
  async markSite(): Promise<boolean> {
    return (await this.#worker('site_mark_here', (key) => ({ key }))).kind === 'kept';
  }

  async markDilemma(): Promise<boolean> {
    return (await this.#worker('dilemma_mark', (key) => ({ key }))).kind === 'kept';
  }

  /** During a sensitive moment notes are closed. */
  get notesClosed(): string | null {
    return this.step?.sensitive === null ? null : t('player-strip-notes-closed');
  }

  /** Answers why the words were not kept, or nothing when they were. */
  async jot(text: string): Promise<CommandError | 'kept' | null> {
    const outcome = await this.#worker('jot_add', (key) => ({ key, text }));
    if (outcome.kind === 'refused') {
      return outcome.error;
    }
    return outcome.kind === 'kept' ? 'kept' : null;
  }

  setTalk(isOn: boolean): void {
    void this.#worker('talk_set', (key) => ({ key, isOn }));
  }

  #act(target: TargetId): void {
    this.demonstration.stop();
    this.#acted = target;
    void this.#learner('step_act', (place, key) => ({ key, place, target }));
  }

  #press<K extends MoveName>(name: K, make: (place: Place, key: string) => Commands[K][0]): void {
    if (this.#activation.accepts()) {
      void this.#learner(name, make);
    }
  }

  async #learner<K extends MoveName>(
    name: K,
    make: (place: Place, key: string) => Commands[K][0],
  ): Promise<Outcome | null> {
    const place = this.step?.place;
    if (place === undefined) {
      return null;
    }
    return this.#settle(this.#moves.send(name, make(place, this.#newKey()), place));
  }

  #worker<K extends MoveName>(name: K, make: (key: string) => Commands[K][0]): Promise<Outcome> {
    return this.#settle(this.#moves.send(name, make(this.#newKey()), null));
  }

  async #settle(sent: Promise<Outcome>): Promise<Outcome> {
    const outcome = await sent;
    if (outcome.kind === 'kept') {
      this.trouble = null;
    } else if (outcome.kind === 'refused' && !isAboutWords(outcome.error)) {
      this.#refuse(outcome.error, () => void this.#settle(outcome.again()));
    }
    return outcome;
  }

  #refuse(error: CommandError, again: () => void): void {
    switch (error.code) {
      case 'vault_locked':
        this.#exits.hidden();
        break;
      case 'no_session':
        this.#exits.lost();
        break;
      case 'learner_only':
        this.overlay = 'learner_only';
        break;
      case 'not_allowed_now':
      case 'bad_request':
        // The same act would be refused the same way.
        this.trouble = { error, again: null };
        break;
      default:
        this.trouble = { error, again };
    }
  }

  #show(view: MoveView): void {
    if (view.changed.length > 0) {
      this.#exits.changed?.(view.changed);
    }
    if (view.step === null) {
      this.leave();
      (view.isClosing ? this.#exits.closing : this.#exits.lost)();
      return;
    }
    const isNew = !isSamePlace(this.step?.place ?? null, view.step.place);
    const hadHand = this.step !== null && this.step.hand !== null;
    const hasHand = view.step.hand !== null;
    this.step = view.step;
    secondLanguage.arrive(view.step.session, view.step.secondLanguages);
    if (isNew) {
      this.#arrive(view.step);
    }
    if (hasHand !== hadHand) {
      this.#announce(hasHand ? t('player-hand-taken', { worker: view.step.worker }) : '');
    }
    this.#explain(view);
  }

  #arrive(step: StepView): void {
    this.demonstration.stop();
    this.speech.arrive();
    this.explained = null;
    this.term = null;
    this.#announce('');
    this.subject = step.way === 'practise' || step.previous === null ? 'now' : 'before';
    const isFirstSeen = this.arrivals === 0;
    this.arrivals += 1;
    const begins = !this.#begun.has(step.place.procedure) && step.situation !== null && (!isFirstSeen || step.number === 1);
    this.#begun.add(step.place.procedure);
    const played = step.situation?.person ?? null;
    // Back from a part that another person was played in: nobody has to guess who they are now.
    this.isResuming = !begins && played !== null && this.#played !== null && played !== this.#played;
    this.#played = played ?? this.#played;
    this.overlay = begins || this.isResuming ? 'situation' : 'none';
    this.isBeginning = begins;
  }

  #explain(view: MoveView): void {
    if (view.explained === null) {
      return;
    }
    this.explained = view.explained.say ?? [{ kind: 'text', text: this.#genericExplanation() }];
    this.#announce(plain(this.explained));
    if (this.speech.isWanted) {
      void this.speech.say(this.announcement);
    }
  }

  #announce(words: string): void {
    this.announcement = words;
    this.announcements += 1;
  }

  #genericExplanation(): string {
    const act = this.step?.act;
    if (act !== undefined && answersOf(act).some((answer) => answer.target === this.#acted)) {
      return act.kind === 'compare' ? t('scene-wrong-compare') : t('scene-wrong-answer');
    }
    if (act !== undefined && 'target' in act && this.#acted === `${act.target}/autre`) {
      return act.kind === 'type' ? t('scene-wrong-typed') : t('scene-wrong-code');
    }
    return t('scene-wrong-generic');
  }

  #askCue(): void {
    void this.#learner('cue_ask', (_, key) => ({ key })).then((outcome) => {
      if (outcome?.kind === 'kept') {
        this.#giveCue();
      }
    });
  }

  #nameOf(step: StepView, target: TargetId): string | null {
    const answer = answersOf(step.act).find((each) => each.target === target)?.label;
    return answer ?? (step.scene === null ? null : targetName(step.scene, target));
  }

  #giveCue(): void {
    const step = this.step;
    const cue = step?.cues.at(-1);
    if (step === null || cue === undefined) {
      return;
    }
    // Nothing on the screen to surround: a press that changes nothing is no help, so it brings the rung after that.
    if (cue.rung === 'halo' && step.halo === null && step.hasMoreCues) {
      this.#askCue();
      return;
    }
    const words = plain(cue.say);
    const name = step.halo === null ? null : this.#nameOf(step, step.halo);
    this.#announce(cue.rung === 'halo' && name !== null ? t('player-look-here', { what: name }) : words);
    void this.speech.say(words === '' ? this.announcement : words);
    if (cue.rung === 'show') {
      void this.demonstration.play(step.scene, step.act).then(() => {
        if (this.demonstration.isOver) {
          this.#announce(t('player-your-turn'));
        }
      });
    } else {
      this.demonstration.stop();
    }
  }
}

function isAboutWords(error: CommandError): boolean {
  return error.code === 'forbidden_text' || error.code === 'invalid_field';
}
