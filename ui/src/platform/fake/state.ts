// Owns what the fake remembers, for the time of one page.
import type {
  Addition,
  AppEvent,
  CloseDown,
  DilemmaListView,
  DocumentAnswer,
  LearnerView,
  Learning,
  LocalAdditionView,
  NoteView,
  OpeningHours,
  Outcome,
  PackTile,
  OwnCheckView,
  PathStepView,
  PlaceItem,
  PreviewView,
  RelayAnswer,
  RelayView,
  Rule,
  SessionStartRequest,
  SiteMarkView,
  Stage,
  StartingPointView,
  TallyView,
  TeamAnswer,
  VoiceView,
  WorkerTile,
} from '$ui/generated/bindings';
import { CommandError } from '../types';
import type { ErrorCode } from '$ui/generated/bindings';
import { installedPack } from './packs';
import { firstRelays } from './relays';
import { folder } from './preview';
import { amal, luc, marks, path, procedures, rim, today, voices } from './samples';

export interface FakeSession {
  setup: SessionStartRequest;
  learner: LearnerView | null;
  stepNumber: number;
  /** What was answered about what is needed. */
  answers: Record<string, DocumentAnswer>;
  path: PathStepView[];
  ownWord: { word: 'good' | 'middling' | 'hard' | null; isShared: boolean };
  next: { procedure: string | null; on: string; at: string | null } | null;
  nextWords: string | null;
  isCardKept: boolean;
  learning: Learning | null;
  outcomes: Outcome[];
  relay: RelayAnswer | null;
  closeDown: CloseDown;
}

export class FakeState {
  stage: Stage;
  antenna: string | null = 'Marche';
  workers: WorkerTile[] = [amal, luc];
  worker: WorkerTile = amal;
  pin: string | null = '123456';
  wrongPins = 0;
  phrase = 'cerise bateau lanterne pluie mouton fenêtre';
  learners: LearnerView[] = [rim];
  /** Whose duty was answered. */
  answeredDuties: string[] = [];
  session: FakeSession | null = null;
  hiddenFrom: Stage = 'unlocked';
  interrupted: FakeSession | null;
  notes: NoteView[] = [];
  hasPrinter = true;
  voices: VoiceView[] = voices.map((voice) => ({ ...voice }));
  /** The team's own rules, its own answers by procedure, and the training cards that are behind the worker. */
  rules: Rule[] = [];
  answers: Record<string, TeamAnswer> = {};
  readonly behind = new Set<string>();
  /** Marks that the real site has changed. */
  marks: SiteMarkView[] = marks.map((mark) => ({ ...mark }));
  /** The antenna's own checks, by procedure. */
  ownChecks: Record<string, OwnCheckView> = {};
  /** What the antenna adds. */
  additions: LocalAdditionView[] = [];
  /** What the antenna's file on the stick holds. */
  localFile: Addition[] = [];
  /** What it is refused with. */
  refusedFile: string | null = null;
  /** The codes of the files that went into another. */
  merged: string[] = [];
  /** The lines taken back of the agreement in Rim's file. */
  takenBack: string[] = [];
  /** What the next sounds are refused with. */
  refusedSound: ErrorCode | null = null;
  /** The directory of relays. */
  relays: RelayView[] = firstRelays();
  packs: PackTile[] = [installedPack];
  preview: PreviewView = folder;
  /** What the valise on the stick is refused with. */
  refusedValise: string | null = null;
  /** What the team says of its own practice. */
  dilemmas: Pick<DilemmaListView, 'marks' | 'own' | 'given'> = {
    marks: [{ session: 'session-1', event: 7, on: today, title: procedures[1]?.title ?? '' }],
    own: [],
    given: [],
  };
  tallies: TallyView[] = [];
  hours: OpeningHours = [[], [], [], [], [], [], []];
  /** What Rim said that she already does. */
  startingPoint: StartingPointView | null = null;
  /** What was found right around the computer. */
  right: PlaceItem[] = [];
  /** The domains of the organisation's own addresses. */
  ownDomains: string[] = [];
  browser = 'firefox-esr';
  listeners = new Set<(event: AppEvent) => void>();

  constructor(stage: Stage = 'unlocked') {
    this.stage = stage;
    this.interrupted = this.makeSession(rim);
    if (stage === 'no_vault') {
      this.antenna = null;
      this.workers = [];
      this.pin = null;
    }
    if (stage === 'session_steps' || stage === 'session_closing' || stage === 'hidden_session') {
      this.session = this.makeSession(rim);
    }
    this.notes = [this.makeNote('note-1', '2026-11-20', true), this.makeNote('note-2', today, false)];
    if (stage === 'session_preparing') {
      this.session = this.makeSession(rim);
      this.session.setup.way = 'prepare';
    }
    if (stage === 'session_note') {
      this.session = this.makeSession(rim);
    }
  }

  makeSession(learner: LearnerView | null): FakeSession {
    return {
      setup: {
        mode: 'accompany',
        way: 'practise',
        device: 'computer',
        procedure: 'noter-un-jour',
        learner: learner?.id ?? null,
        isAgreed: true,
        agreementHash: 'hash',
        next: null,
        urgency: null,
        isRelayed: false,
        relay: null,
        startingPoint: null,
      },
      learner,
      stepNumber: 1,
      answers: {},
      path: path.map((step) => ({ ...step })),
      ownWord: { word: null, isShared: false },
      next: null,
      nextWords: null,
      isCardKept: false,
      learning: null,
      outcomes: [],
      relay: null,
      closeDown: { isCardOut: false, isWindowClosed: false, isPrinterEmpty: false, areFilesDeleted: false },
    };
  }

  makeNote(id: string, on: string, isFrozen: boolean): NoteView {
    return {
      id,
      learner: 'Rim',
      worker: 'Amal',
      body: {
        on,
        mode: 'accompany',
        way: 'practise',
        title: procedures[1]?.title ?? '',
        procedures: [
          {
            title: procedures[1]?.title ?? '',
            steps: path.map(({ place, title, level, hand }) => ({
              place,
              title,
              level: level ?? 'alone',
              isToConfirm: false,
              hand,
            })),
          },
        ],
        prepared: null,
        obstacles: ['site'],
        ownWord: null,
        urgency: null,
        duties: [],
        learning: null,
        outcomes: [],
        isComplete: true,
        next: { procedure: 'envoyer-ma-carte', on: '2026-11-30', at: '10:00' },
        minutes: 42,
        autonomy: 'entierement_accompagne',
      },
      jots: ['Le lecteur de carte est lent à répondre.'],
      sharedText: 'Rim a noté un jour de travail.',
      ownText: '',
      isFrozen,
      mayWrite: true,
      addenda: isFrozen ? [{ author: 'Amal', at: Date.UTC(2026, 10, 21, 9, 5), text: 'La carte est bien arrivée.' }] : [],
      corrections: [],
      obstacles: ['site'],
    };
  }

  emit(event: AppEvent): void {
    for (const listener of this.listeners) {
      listener(event);
    }
  }
}

/** Refuses a command, as the program does. */
export function refuse(code: ErrorCode, field?: string, args?: Record<string, string>): never {
  throw new CommandError({ code, ...(field === undefined ? {} : { field }), ...(args === undefined ? {} : { args }) });
}
