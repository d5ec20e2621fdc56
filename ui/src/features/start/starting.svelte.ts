// Owns the start of a session: how, for what, with whom, the agreement. At most six actions from the day to the first step.
import type { AgreementView, LearnerView, Mode, ProcedureTile, Theme, Way } from '$ui/generated/bindings';
import { Attempt } from '$ui/lib/attempt.svelte';
import { themeOrder } from '$ui/lib/words';
import type { Platform } from '$ui/platform/types';

export type StartStep = 'how' | 'what' | 'who' | 'agree';

const stepOrder: readonly StartStep[] = ['how', 'what', 'who', 'agree'];

/** What each mode is practised as here; preparing has no screens yet. */
const waysOf: Record<Mode, readonly Way[]> = {
  teach: ['practise'],
  accompany: ['practise', 'real'],
  do_for: ['real'],
};

export class Starting {
  at = $state<StartStep>('how');
  mode = $state<Mode | null>(null);
  way = $state<Way>('practise');
  procedures = $state.raw<ProcedureTile[] | null>(null);
  procedure = $state.raw<ProcedureTile | null>(null);
  /** As typed; it is forgotten once somebody is found. */
  text = $state('');
  /** What was typed and belongs to nobody here. */
  unknown = $state<string | null>(null);
  isTextMissing = $state(false);
  learner = $state.raw<LearnerView | null>(null);
  agreement = $state.raw<AgreementView | null>(null);
  readonly attempt = new Attempt();
  readonly #platform: Platform;
  readonly #onstarted: () => void;

  constructor(platform: Platform, onstarted: () => void) {
    this.#platform = platform;
    this.#onstarted = onstarted;
  }

  get ways(): readonly Way[] {
    return this.mode === null ? [] : waysOf[this.mode];
  }

  /** Doing it in somebody's place is always for somebody. */
  get needsName(): boolean {
    return this.mode === 'do_for';
  }

  get byTheme(): { theme: Theme; procedures: ProcedureTile[] }[] {
    return themeOrder
      .map((theme) => ({ theme, procedures: (this.procedures ?? []).filter((tile) => tile.theme === theme) }))
      .filter((group) => group.procedures.length > 0);
  }

  async chooseMode(mode: Mode): Promise<void> {
    this.mode = mode;
    this.way = waysOf[mode][0] ?? 'practise';
    if (this.procedures === null) {
      const list = await this.attempt.run(() => this.#platform.call('procedure_list', {}));
      if (list === null) {
        return;
      }
      this.procedures = list.procedures;
    }
    this.at = 'what';
  }

  chooseProcedure(procedure: ProcedureTile): void {
    this.procedure = procedure;
    this.at = 'who';
  }

  async find(): Promise<void> {
    const text = this.text.trim();
    this.unknown = null;
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
    } else {
      await this.#with(found.learner);
    }
  }

  async create(): Promise<void> {
    const pseudonym = this.unknown;
    if (pseudonym === null) {
      return;
    }
    const learner = await this.attempt.run(() => this.#platform.call('learner_create', { pseudonym }));
    if (learner !== null) {
      await this.#with(learner);
    }
  }

  /** With nobody named: nothing is kept of a person. */
  async withNobody(): Promise<void> {
    await this.#with(null);
  }

  /** `D'accord`, or `Non, pas de note`. */
  async begin(isAgreed: boolean): Promise<void> {
    const { mode, procedure, agreement, learner, way } = this;
    if (mode === null || procedure === null || agreement === null) {
      return;
    }
    const started = await this.attempt.run(() =>
      this.#platform.call('session_start', {
        mode,
        way,
        device: 'computer',
        procedure: procedure.id,
        // Who wants no note is not named in the session either.
        learner: isAgreed ? (learner?.id ?? null) : null,
        isAgreed,
        agreementHash: agreement.hash,
      }),
    );
    if (started !== null) {
      this.#onstarted();
    }
  }

  /** No note means that nobody does it in their place: they do it, with somebody beside them. */
  async accompanyInstead(): Promise<void> {
    this.mode = 'accompany';
    this.way = 'real';
    await this.#with(null);
  }

  /** One screen back; false when there is none. */
  back(): boolean {
    const before = stepOrder[stepOrder.indexOf(this.at) - 1];
    this.attempt.error = null;
    if (before === undefined) {
      return false;
    }
    if (this.at === 'agree') {
      this.learner = null;
      this.agreement = null;
      this.unknown = null;
    }
    this.at = before;
    return true;
  }

  async #with(learner: LearnerView | null): Promise<void> {
    const mode = this.mode;
    if (mode === null) {
      return;
    }
    const agreement = await this.attempt.run(() =>
      this.#platform.call('agreement_view', { mode, learner: learner?.id ?? null }),
    );
    if (agreement !== null) {
      this.text = '';
      this.unknown = null;
      this.learner = learner;
      this.agreement = agreement;
      this.at = 'agree';
    }
  }
}
