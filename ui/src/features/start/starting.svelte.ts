// Owns the start of a session: how, for what, on what, with whom, the agreement. Asks a question only when its answer matters.
import type {
  AgreementView,
  Device,
  DeviceTile,
  DueView,
  Habit,
  LearnerView,
  Mode,
  OfflineView,
  ProcedureTile,
  RelayAnswer,
  SessionStartRequest,
  Theme,
  Urgency,
  UrgencyReason,
  Way,
} from '$ui/generated/bindings';
import { t } from '$ui/i18n';
import { Attempt } from '$ui/lib/attempt.svelte';
import { RelaySearch } from '$ui/lib/relay-search.svelte';
import { themeOrder } from '$ui/lib/words';
import type { Platform } from '$ui/platform/types';
import { habitQuestions, Habits, type HabitOf } from './habits.svelte';
import { Internet } from './internet.svelte';
import { LetterDoor } from './letter-door.svelte';

export type StartStep =

  | 'how'
  | 'mouse'
  | 'phone'
  | 'card'
  | 'keep'
  | 'what'
  | 'senders'
  | 'letters'
  | 'letter'
  | 'list'
  | 'unlisted'
  | 'device'
  | 'internet'
  | 'offline'
  | 'urgent'
  | 'remit'
  | 'relay'
  | 'who'
  | 'agree';

/** How each mode goes through a procedure; the first is the one proposed. */
const waysOf: Record<Mode, readonly Way[]> = {
  teach: ['practise'],
  accompany: ['practise', 'prepare', 'real'],
  do_for: ['real', 'prepare'],
};

/** As many as are seen at once on the smallest screen with large letters; a shelf with more opens theme by theme. */
const fewProcedures = 6;

export interface StartAround {
  platform: Platform;
  /** The day it is in Belgium. */
  today: string;
  /** What was answered about the Internet in the sessions before. */
  internet?: Internet;
  onstarted: () => void;
}

export class Starting {
  at = $state<StartStep>('how');
  mode = $state<Mode | null>(null);
  way = $state<Way>('practise');
  procedures = $state.raw<ProcedureTile[] | null>(null);
  /** The theme whose procedures are shown; all of them without one. */
  theme = $state<Theme | null>(null);
  procedure = $state.raw<ProcedureTile | null>(null);
  device = $state<Device>('computer');
  offline = $state.raw<OfflineView | null>(null);
  /** The day on which it is done for real, when there is no Internet today. */
  plan = $state<string | null>(null);
  /** Whether another service takes it on: the session is then closed at once, with its relay. */
  isRelayed = $state(false);
  /** Which service takes it on, or that none does; null when it is the one that the procedure names. */
  relay = $state.raw<RelayAnswer | null>(null);
  /** What it is called, when it was chosen in the directory. */
  relayName = $state<string | null>(null);
  /** The last day of what is urgent; none while another day is being chosen. */
  deadline = $state<string | null>(null);
  /** What makes it urgent, once it is said. */
  urgency = $state.raw<Urgency | null>(null);
  /** As typed; it is forgotten once somebody is found. */
  text = $state('');
  /** What was typed and belongs to nobody here. */
  unknown = $state<string | null>(null);
  isTextMissing = $state(false);
  isDayMissing = $state(false);
  learner = $state.raw<LearnerView | null>(null);
  agreement = $state.raw<AgreementView | null>(null);
  readonly attempt = new Attempt();
  readonly letters: LetterDoor;
  /** The directory of relays. */
  readonly relays: RelaySearch;
  readonly habits: Habits;
  readonly today: string;
  /** With whom, when that was known before the session: nobody is asked for then. */
  #known: LearnerView | null = null;
  /** The screens that led here, the last one first to go back to. */
  #trail: StartStep[] = [];
  readonly #platform: Platform;
  readonly #internet: Internet;
  readonly #onstarted: () => void;

  constructor({ platform, today, internet = new Internet(), onstarted }: StartAround) {
    this.#platform = platform;
    this.#internet = internet;
    this.#onstarted = onstarted;
    this.today = today;
    this.letters = new LetterDoor(platform, this.attempt);
    this.relays = new RelaySearch((text) => platform.call('relay_find', { text }));
    this.habits = new Habits(platform, this.attempt);
  }

  get ways(): readonly Way[] {
    return this.mode === null ? [] : waysOf[this.mode];
  }

  /** Doing it in somebody's place is always for somebody. */
  get needsName(): boolean {
    return this.mode === 'do_for';
  }

  /** The themes that have a procedure. */
  get themes(): Theme[] {
    const there = themeOrder.filter((theme) => this.procedures?.some((tile) => tile.theme === theme));
    return this.habits.inOrder(there, (theme, order) => theme === order.theme);
  }

  /** Whether all procedures fit on the page of the doors: then the themes stand open. */
  get areThemesOpen(): boolean {
    return (this.procedures?.length ?? 0) <= fewProcedures;
  }

  /** The procedures of a theme. */
  of(theme: Theme): ProcedureTile[] {
    return (this.procedures ?? []).filter((tile) => tile.theme === theme);
  }

  /** What the list shows. */
  get listed(): ProcedureTile[] {
    return (this.procedures ?? []).filter((tile) => this.theme === null || tile.theme === this.theme);
  }

  /** The procedure that the letter leads to. */
  get led(): ProcedureTile | null {
    return this.procedures?.find((tile) => tile.id === this.letters.letter?.procedure) ?? null;
  }

  /** The day that the session keeps when somebody is named. */
  get day(): string | null {
    return this.plan ?? this.letters.dayAhead;
  }

  /** Three questions in pictures, for who wants them. */
  askHabits(): void {
    this.#go('mouse');
  }

  answerHabit(of: HabitOf, habit: Habit): void {
    this.habits.answers[of] = habit;
    this.#go(habitQuestions[habitQuestions.indexOf(of) + 1] ?? 'keep');
  }

  /** Answered: one begins where one was, and going back leaves. */
  async keepHabits(isWanted: boolean): Promise<void> {
    if (await this.habits.settle(isWanted)) {
      this.#trail = [];
      this.at = 'how';
    }
  }

  async chooseMode(mode: Mode): Promise<void> {
    this.mode = mode;
    this.urgency = null;
    this.way = this.habits.inOrder([...waysOf[mode]], (way, order) => way === order.way)[0] ?? 'practise';
    if (this.procedures === null) {
      const list = await this.attempt.run(() => this.#platform.call('procedure_list', {}));
      if (list === null) {
        return;
      }
      this.procedures = list.procedures;
    }
    this.#go('what');
  }

  /** What is due: with whom, for what and how are known. What is not there any more is asked, as ever. */
  async follow(due: DueView): Promise<void> {
    await this.chooseMode('accompany');
    this.#known = due.learner;
    this.way = due.way;
    const tile = this.procedures?.find((one) => one.id === due.procedure);
    if (tile === undefined) {
      return;
    }
    this.procedure = tile;
    this.device = due.device;
    this.#askInternet();
  }

  /** "J'ai une lettre". */
  async openLetters(): Promise<void> {
    if (await this.letters.open()) {
      this.#go('senders');
    }
  }

  chooseSender(sender: Parameters<LetterDoor['choose']>[0]): void {
    this.letters.choose(sender);
    this.#go(this.letters.letter === null ? 'letters' : 'letter');
  }

  chooseLetter(letter: Parameters<LetterDoor['read']>[0]): void {
    this.letters.read(letter);
    this.#go('letter');
  }

  /** A theme, or all of them: *Autre chose*. A letter already read stays: its day is still to be kept. */
  openList(theme: Theme | null): void {
    if (this.at === 'what') {
      this.letters.forget();
    }
    this.theme = theme;
    this.#go('list');
  }

  sayUnlisted(): void {
    this.#go('unlisted');
  }

  chooseProcedure(procedure: ProcedureTile): void {
    this.procedure = procedure;
    this.offline = null;
    this.plan = null;
    this.#keepIt();
    const here = procedure.devices.filter((one) => one.whyNot === null);
    this.device = here[0]?.device ?? 'computer';
    const differs = this.way === 'real' || procedure.hasStepsOfDevices;
    if (differs && here.length > 1) {
      this.#go('device');
    } else {
      this.#askInternet();
    }
  }

  chooseDevice(device: Device): void {
    this.device = device;
    this.#askInternet();
  }

  /** *Internet ici aujourd'hui ?* */
  async answerInternet(isThere: boolean): Promise<void> {
    this.#internet.answer(this.today, isThere);
    if (isThere) {
      this.offline = null;
      this.plan = null;
      this.#askRemit();
    } else {
      await this.#lookOffline();
    }
  }

  /** Without Internet: another way, or paper. The day for the rest is kept as it is shown. */
  remain(way: Way, device: Device): void {
    this.way = way;
    this.device = device;
    if (way === 'real') {
      // On paper it is done today: nothing is left for later.
      this.plan = null;
    }
    this.#askRemit();
  }

  /** Why it cannot wait; without a day there is no urgency. */
  sayUrgent(reason: UrgencyReason): void {
    const { deadline } = this;
    this.isDayMissing = deadline === null || deadline < this.today;
    if (deadline !== null && !this.isDayMissing) {
      this.urgency = { reason, deadline };
      this.#askWho();
    }
  }

  /** Another day for the rest; none is chosen for as long as the day is not all there, or behind us. */
  planFor(day: string | null): void {
    this.plan = day !== null && day >= this.today ? day : null;
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
    const { mode, procedure, agreement, learner, way, device, urgency, isRelayed, relay } = this;
    if (mode === null || procedure === null || agreement === null) {
      return;
    }
    const started = await this.attempt.run(() =>
      this.#platform.call('session_start', {
        mode,
        way,
        device,
        procedure: procedure.id,
        // With whom it was read: who wants no note is not named in the session.
        learner: learner?.id ?? null,
        isAgreed,
        agreementHash: agreement.hash,
        next: this.#next(procedure),
        urgency,
        isRelayed,
        relay,
        startingPoint: this.habits.kept,
      }),
    );
    if (started !== null) {
      this.#onstarted();
    }
  }

  /** Every line again, those too that were taken back. */
  async wantWhole(): Promise<void> {
    this.agreement = (await this.#ask(this.learner, true)) ?? this.agreement;
  }

  /** No note means that nobody does it in their place: they do it, with somebody beside them. */
  async accompanyInstead(): Promise<void> {
    this.mode = 'accompany';
    this.urgency = null;
    await this.#with(null);
  }

  /** One screen back; false when there is none. */
  back(): boolean {
    const before = this.#trail.pop();
    this.attempt.error = null;
    if (before === undefined) {
      return false;
    }
    if (this.at === 'agree') {
      this.learner = null;
      this.agreement = null;
      this.unknown = null;
    }
    if (before === 'offline' || before === 'internet' || before === 'device') {
      this.#meantForReal();
    }
    this.at = before;
    return true;
  }

  #go(to: StartStep): void {
    if (this.at !== to) {
      this.#trail.push(this.at);
      this.at = to;
    }
  }

  #askInternet(): void {
    const needsIt = this.way === 'real' && this.#tileOf(this.device)?.needsInternet === true;
    const isThere = this.#internet.on(this.today);
    if (!needsIt || isThere === true) {
      this.#askRemit();
    } else if (isThere === null) {
      this.#go('internet');
    } else {
      void this.#lookOffline();
    }
  }

  /** *Est-ce à nous ?* The relay is given, in a session that closes at once; nothing of it is done in anybody's place. */
  giveRelay(relay: RelayAnswer | null, name: string | null = null): void {
    this.isRelayed = true;
    this.relay = relay;
    this.relayName = name;
    if (this.mode === 'do_for') {
      this.mode = 'accompany';
      this.urgency = null;
    }
    this.#askWho();
  }

  /** Looks for the service in the directory. */
  searchRelay(): void {
    this.#go('relay');
  }

  /** *Est-ce à nous ?* It is a relay's, and one goes on together all the same. */
  goOn(): void {
    this.#keepIt();
    this.#askUrgency();
  }

  /** Nothing was given to another service. */
  #keepIt(): void {
    this.isRelayed = false;
    this.relay = null;
    this.relayName = null;
  }

  #askWho(): void {
    if (this.#known === null) {
      this.#go('who');
    } else {
      void this.#with(this.#known);
    }
  }

  /** What is another service's is said before anybody is named. */
  #askRemit(): void {
    this.#keepIt();
    if (this.procedure?.remit.answer === 'relay') {
      this.#go('remit');
    } else {
      this.#askUrgency();
    }
  }

  /** What is done in somebody's place has a reason and a day, before anybody is named. */
  #askUrgency(): void {
    if (this.mode === 'do_for') {
      this.deadline ??= this.letters.dayAhead ?? this.today;
      this.#go('urgent');
    } else {
      this.#askWho();
    }
  }

  async #lookOffline(): Promise<void> {
    const { mode, procedure } = this;
    if (mode === null || procedure === null) {
      return;
    }
    const request = { mode, procedure: procedure.id, deadline: this.letters.dayAhead };
    const offline = await this.attempt.run(() => this.#platform.call('offline_view', request));
    if (offline !== null) {
      this.offline = offline;
      this.plan = offline.planOn;
      this.#go('offline');
    }
  }

  /** Back before the answer about the Internet: what it changed is as it was. */
  #meantForReal(): void {
    if (this.offline !== null) {
      this.way = 'real';
      this.plan = this.offline.planOn;
    }
  }

  #tileOf(device: Device): DeviceTile | undefined {
    return this.procedure?.devices.find((one) => one.device === device);
  }

  #next(procedure: ProcedureTile): SessionStartRequest['next'] {
    const { letter, dayAhead } = this.letters;
    if (this.plan !== null) {
      return { procedure: procedure.id, on: this.plan, words: t('start-offline-words', { title: procedure.title }) };
    }
    if (dayAhead !== null && letter !== null) {
      return { procedure: procedure.id, on: dayAhead, words: t('start-letter-words', { letter: letter.label }) };
    }
    return null;
  }

  async #with(learner: LearnerView | null): Promise<void> {
    const agreement = await this.#ask(learner, false);
    if (agreement !== null) {
      this.text = '';
      this.unknown = null;
      this.learner = learner;
      this.agreement = agreement;
      this.#go('agree');
    }
  }

  async #ask(learner: LearnerView | null, isWhole: boolean): Promise<AgreementView | null> {
    const { mode, procedure, urgency } = this;
    if (mode === null || procedure === null) {
      return null;
    }
    const request = { mode, learner: learner?.id ?? null, procedure: procedure.id, urgency, isWhole };
    return this.attempt.run(() => this.#platform.call('agreement_view', request));
  }
}
