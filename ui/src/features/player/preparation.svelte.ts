// Owns the list of what is needed, ticked together; refuses to show as kept what was not answered, and to qualify anybody.
import type {
  CoachView,
  Commands,
  DocumentAnswer,
  MoveView,
  Obstacle,
  PreparationView,
  RichText,
} from '$ui/generated/bindings';
import { t } from '$ui/i18n';
import { Attempt } from '$ui/lib/attempt.svelte';
import { secondLanguage } from '$ui/lib/second-language.svelte';
import { commandErrorFrom, type CommandError, type Platform } from '$ui/platform/types';
import { Activation } from './activation';
import { Moves, type MoveName, type Outcome } from './moves';
import type { Exits, Term, Trouble } from './state.svelte';
import type { StripOwner } from './strip.svelte';

/** What stands in for the machine in a test. */
export interface PreparationParts {
  activation?: Activation;
  newKey?: () => string;
}

/** A hard word that is being explained, and whose it is. */
interface OpenTerm {
  document: string;
  term: Term;
}

/** The learner's screen while one prepares. */
export class PreparationState implements StripOwner {
  view = $state.raw<PreparationView | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  overlay = $state<'none' | 'ways_out' | 'all_keys'>('none');
  /** The hard word that is being explained. */
  open = $state.raw<OpenTerm | null>(null);
  hasPrinter = $state(true);
  paper = $state<'none' | 'printed' | 'saved'>('none');
  /** For the list on paper alone: paper that jams stops nothing. */
  readonly paperAttempt = new Attempt();
  /** Nothing is qualified here: the strip finds what it needs, and it never changes. */
  subject = $state<'now' | 'before'>('now');
  readonly subjectDeclared = null;

  readonly #platform: Platform;
  readonly #exits: Exits;
  readonly #activation: Activation;
  readonly #newKey: () => string;
  readonly #moves: Moves;

  constructor(platform: Platform, exits: Exits, parts: PreparationParts = {}) {
    this.#platform = platform;
    this.#exits = exits;
    this.#activation = parts.activation ?? new Activation();
    this.#newKey = parts.newKey ?? (() => crypto.randomUUID());
    this.#moves = new Moves(platform, () => null, (view) => this.#show(view));
  }

  /** How many things nobody looked at yet. What is missing is not counted: it is nobody's fault. */
  get left(): number {
    return this.view?.documents.filter((each) => each.answer === null).length ?? 0;
  }

  /** Where one is, in words. */
  get progress(): string {
    const documents = this.view?.documents ?? [];
    if (documents.length === 0) {
      return t('prepare-nothing');
    }
    if (this.left === documents.length) {
      return t('prepare-begin');
    }
    if (this.left > 0) {
      return t('prepare-left', { count: this.left });
    }
    return documents.every((each) => each.answer === 'here') ? t('prepare-all-here') : t('prepare-all-seen');
  }

  /** What the strip proposes to ask next. */
  get coach(): CoachView {
    const documents = this.view?.documents ?? [];
    if (documents.some((each) => each.answer === 'missing')) {
      return asking(t('prepare-ask-missing'), t('prepare-ask-missing-tip'));
    }
    return this.left > 0
      ? asking(t('prepare-ask-begin'), t('prepare-ask-begin-tip'))
      : asking(t('prepare-ask-end'), null);
  }

  /** Without a note nothing is written. */
  get notesClosed(): string | null {
    return this.view?.keepsNote === true ? null : t('prepare-strip-notes-closed');
  }

  /** Asks what is on the screen. */
  async load(): Promise<void> {
    await this.#settle(this.#moves.send('step_view', {}, null));
    const printer = await this.paperAttempt.run(() => this.#platform.call('printer_status', {}));
    this.hasPrinter = printer?.isReady ?? false;
    this.paperAttempt.error = null;
  }

  /** Forgets everything; nothing that arrives later is shown. */
  leave(): void {
    this.#moves.close();
    this.view = null;
  }

  // What the learner does.

  /** "Je l'ai", "Je ne l'ai pas". The answer is shown once it is kept. */
  answer(document: string, answer: DocumentAnswer): void {
    if (this.#activation.accepts()) {
      this.paper = 'none';
      void this.#send('document_answer', (key) => ({ key, document, answer }));
    }
  }

  /** To the closing; what was not looked at stays so. */
  goOn(): void {
    if (this.#activation.accepts()) {
      void this.#send('session_stop', (key) => ({ key }));
    }
  }

  /** Explains a hard word in place, or puts its explanation away. */
  explain(document: string, term: Term | null): void {
    this.open = term === null || this.open?.term === term ? null : { document, term };
  }

  async printList(): Promise<void> {
    this.paper = 'none';
    if ((await this.paperAttempt.run(() => this.#platform.call('sheet_print', {}))) !== null) {
      this.paper = 'printed';
    } else if (this.paperAttempt.error?.code === 'no_printer') {
      this.hasPrinter = false;
    }
  }

  async saveList(): Promise<void> {
    this.paper = 'none';
    const saved = await this.paperAttempt.run(async () => {
      const { token } = await this.#platform.call('save_place_choose', { paper: 'sheet' });
      if (token === null) {
        return false;
      }
      await this.#platform.call('sheet_save', { token });
      return true;
    });
    if (saved === true) {
      this.paper = 'saved';
    }
  }

  async hide(): Promise<void> {
    try {
      await this.#platform.call('screen_hide', {});
      this.#exits.hidden();
    } catch (thrown) {
      this.#refuse(commandErrorFrom(thrown), () => void this.hide());
    }
  }

  // What the worker does.

  /** There is no step to qualify: the page does not even pass these keys on. */
  declare(): void {}

  /** There is no hand to take. */
  hand(): void {}

  setTalk(isOn: boolean): void {
    void this.#send('talk_set', (key) => ({ key, isOn }));
  }

  async markObstacle(obstacle: Obstacle): Promise<boolean> {
    return (await this.#send('obstacle_mark', (key) => ({ key, obstacle }))).kind === 'kept';
  }

  async markDilemma(): Promise<boolean> {
    return (await this.#send('dilemma_mark', (key) => ({ key }))).kind === 'kept';
  }

  async jot(text: string): Promise<CommandError | 'kept' | null> {
    const outcome = await this.#send('jot_add', (key) => ({ key, text }));
    if (outcome.kind === 'refused') {
      return outcome.error;
    }
    return outcome.kind === 'kept' ? 'kept' : null;
  }

  #send<K extends MoveName>(name: K, make: (key: string) => Commands[K][0]): Promise<Outcome> {
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
      case 'not_allowed_now':
      case 'bad_request':
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
    if (view.preparation === null) {
      this.leave();
      (view.isClosing ? this.#exits.closing : this.#exits.lost)();
      return;
    }
    this.view = view.preparation;
    secondLanguage.arrive(view.preparation.session, view.preparation.secondLanguages);
  }
}

/** The parts of what is said of one thing, as one text for a voice. */
export function spoken(parts: (RichText | string | null)[]): string {
  const texts = parts.map((part) => (typeof part === 'string' ? part : (part ?? []).map((span) => span.text).join('')));
  return texts
    .filter((text) => text !== '')
    .map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`))
    .join(' ');
}

function isAboutWords(error: CommandError): boolean {
  return error.code === 'forbidden_text' || error.code === 'invalid_field';
}

/** A list is not a step: its question waits as long as it takes. */
function asking(ask: string, tip: string | null): CoachView {
  return { asks: [ask], tip, nextAfterMs: 0 };
}
