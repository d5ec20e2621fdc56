// Owns the fake's answers while the learner has the screen: a short walk, and the whole closing.
import type { ClosingView, MoveView, NoteDocument, PreparationView, StepView } from '$ui/generated/bindings';
import type { Handlers } from './handlers';
import { card } from './learners';
import { checkSecret, statusOf } from './open';
import { deskQuestions, documents, procedures } from './samples';
import { newMark, siteChangedAt } from './remarks';
import { refuse, type FakeSession, type FakeState } from './state';
import { spoken } from './voice';

type SessionCommands =
  | 'step_view'
  | 'step_say'
  | 'site_open'
  | 'step_act'
  | 'step_done'
  | 'step_choose'
  | 'document_answer'
  | 'step_skip'
  | 'step_back'
  | 'step_start_over'
  | 'cue_ask'
  | 'help_declare'
  | 'hand_take'
  | 'hand_give'
  | 'obstacle_mark'
  | 'site_mark_here'
  | 'dilemma_mark'
  | 'jot_add'
  | 'talk_set'
  | 'session_stop'
  | 'closing_view'
  | 'duty_plan'
  | 'duties_keep'
  | 'level_confirm_all'
  | 'level_confirm'
  | 'own_word_give'
  | 'next_plan'
  | 'learning_settle'
  | 'outcomes_say'
  | 'close_down_check'
  | 'relay_say'
  | 'sheet_print'
  | 'sheet_save'
  | 'session_end'
  | 'session_note_view'
  | 'session_note_write'
  | 'session_leave';

function sessionOf(state: FakeState): FakeSession {
  return state.session ?? refuse('no_session');
}

function stepOf(state: FakeState): StepView {
  const session = sessionOf(state);
  const known = session.path[session.stepNumber - 1];
  if (known === undefined) {
    return refuse('not_found');
  }
  return {
    session: 'session-1',
    mode: session.setup.mode,
    way: session.setup.way,
    device: session.setup.device,
    place: known.place,
    procedureTitle: procedures[1]?.title ?? '',
    number: session.stepNumber,
    title: known.title,
    say: [{ kind: 'text', text: `${known.title}.` }],
    picture: 'ordinateur',
    scene: null,
    act: { kind: 'read' },
    choices: [],
    situation: null,
    isLearnerOnly: false,
    sensitive: null,
    house: null,
    isPointOfNoReturn: false,
    site: null,
    isSiteNew: false,
    soon: null,
    cues: [],
    hasMoreCues: true,
    halo: null,
    coach: { asks: ['Que voyez-vous ?', 'Qu’est-ce qui est écrit en gras ?'], tip: 'Comptez jusqu’à dix avant la suite.', nextAfterMs: 45_000 },
    declared: null,
    previous: null,
    hand: null,
    waysOut: [{ kind: 'desk', sentence: 'Allez au guichet.', detail: null, isLocal: false }],
    canGoBack: session.stepNumber > 1,
    canStartOver: session.stepNumber > 1,
    canSkip: true,
    worker: state.worker.name,
    learner: session.learner?.pseudonym ?? null,
    isTalking: false,
    dilemmas: 0,
    isPlaceUnchecked: false,
    secondLanguages: [],
    isSayLocal: false,
    siteChanged: siteChangedAt(state, known.place.step),
  };
}

function preparationOf(state: FakeState): PreparationView {
  const session = sessionOf(state);
  return {
    session: 'session-1',
    mode: session.setup.mode,
    procedureTitle: procedures[0]?.title ?? '',
    picture: 'carte-identite',
    documents: documents.map((document) => ({ document, answer: session.answers[document.id] ?? null })),
    deskQuestions,
    waysOut: [{ kind: 'desk', sentence: 'La commune aide pour la carte et pour le code.', detail: 'Service population', isLocal: false }],
    keepsNote: session.learner !== null,
    worker: state.worker.name,
    isTalking: false,
    dilemmas: 0,
    isPlaceUnchecked: false,
    secondLanguages: [],
  };
}

function preparedOf(session: FakeSession): NoteDocument[] | null {
  if (session.setup.way !== 'prepare') {
    return null;
  }
  return documents.map((document) => {
    const answer = session.answers[document.id] ?? null;
    const words = (text: typeof document.label): string => text.map((span) => span.text).join('');
    const todo = answer === 'missing' ? words(document.ifMissing) : null;
    return { document: document.id, label: words(document.label), answer, todo };
  });
}

export function moveOf(state: FakeState): MoveView {
  const isClosing = state.stage === 'session_closing';
  const isPreparing = !isClosing && sessionOf(state).setup.way === 'prepare';
  return {
    step: isClosing || isPreparing ? null : stepOf(state),
    preparation: isPreparing ? preparationOf(state) : null,
    isClosing,
    explained: null,
    changed: [],
  };
}

function forward(state: FakeState): MoveView {
  const session = sessionOf(state);
  if (session.stepNumber >= session.path.length) {
    state.stage = 'session_closing';
  } else {
    session.stepNumber += 1;
  }
  return moveOf(state);
}

function closingOf(state: FakeState): ClosingView {
  const session = sessionOf(state);
  return {
    session: 'session-1',
    learner: session.learner?.pseudonym ?? null,
    worker: state.worker.name,
    doneSentence: 'a noté un jour de travail',
    exercise: null,
    isComplete: true,
    path: session.setup.way === 'prepare' ? [] : session.path,
    prepared: preparedOf(session),
    hasToConfirm: session.path.some((step) => step.isToConfirm),
    ownWord: session.ownWord.word,
    isOwnWordShared: session.ownWord.isShared,
    next: session.next,
    nextWords: session.nextWords,
    proposed: {
      duty: 0,
      label: card.label,
      procedure: card.procedure,
      on: '2026-11-30',
      countedFrom: null,
      daysBefore: null,
    },
    duties:
      session.learner === null
        ? []
        : [{ duty: 0, label: card.label, rule: card.rule, on: '2026-11-30', isKept: session.isCardKept, isAlready: false }],
    urgency: session.setup.urgency,
    learning: session.learning,
    learningProposed: session.setup.urgency === null ? null : '2026-11-30',
    outcomes: session.outcomes,
    relay: procedures[1]?.remit.relay ?? null,
    relayAnswer: session.relay,
    given: state.relays.find((one) => session.relay?.kind === 'given' && one.relay.id === session.relay.at.relay) ?? null,
    canGoBack: !session.setup.isRelayed,
    closeDown: session.closeDown,
    keepsNote: session.learner !== null,
    sheet: { lines: [{ picture: 'calendrier', text: 'Je note le jour avant d’aller travailler.' }], beware: null },
  };
}

function noteOf(state: FakeState) {
  const note = sessionOf(state).learner === null ? null : (state.notes.at(-1) ?? null);
  return { note, changed: ['notes'] };
}

export function sessionHandlers(state: FakeState): Pick<Handlers, SessionCommands> {
  const closingAfter = (change: (session: FakeSession) => void) => {
    change(sessionOf(state));
    return closingOf(state);
  };
  return {
    step_view: () => moveOf(state),
    step_say: () => spoken(stepOf(state).say.map((span) => span.text).join(''), 'machine'),
    site_open: () => ({ changed: [] }),
    step_act: () => forward(state),
    step_done: () => forward(state),
    step_choose: () => forward(state),
    document_answer: ({ document, answer }) => {
      sessionOf(state).answers[document] = answer;
      return moveOf(state);
    },
    step_skip: () => forward(state),
    step_back: () => {
      const session = sessionOf(state);
      if (state.stage === 'session_closing') {
        state.stage = session.setup.way === 'prepare' ? 'session_preparing' : 'session_steps';
      } else {
        session.stepNumber = Math.max(1, session.stepNumber - 1);
      }
      return moveOf(state);
    },
    step_start_over: () => {
      sessionOf(state).stepNumber = 1;
      return moveOf(state);
    },
    cue_ask: () => moveOf(state),
    help_declare: () => moveOf(state),
    hand_take: () => moveOf(state),
    hand_give: () => moveOf(state),
    obstacle_mark: () => moveOf(state),
    site_mark_here: () => {
      const { place, title } = stepOf(state);
      const isSaid = state.marks.some((mark) => mark.step === place.step && mark.words === null && !mark.isSettled);
      if (!isSaid) {
        state.marks.push(newMark(state, { step: place.step, title, words: null }));
      }
      return { ...moveOf(state), changed: ['packs'] };
    },
    dilemma_mark: () => moveOf(state),
    jot_add: () => moveOf(state),
    talk_set: () => moveOf(state),
    session_stop: () => {
      state.stage = 'session_closing';
      return moveOf(state);
    },
    closing_view: () => closingOf(state),
    level_confirm_all: () =>
      closingAfter((session) => {
        session.path = session.path.map((step) => ({ ...step, isToConfirm: false }));
      }),
    level_confirm: ({ place, level }) =>
      closingAfter((session) => {
        session.path = session.path.map((step) =>
          step.place.step === place.step ? { ...step, level, isToConfirm: false } : step,
        );
      }),
    own_word_give: ({ word, isShared }) =>
      closingAfter((session) => {
        session.ownWord = { word, isShared };
      }),
    next_plan: ({ procedure, on, at, words }) =>
      closingAfter((session) => {
        session.next = on === null ? null : { procedure, on, at };
        session.nextWords = words;
      }),
    duty_plan: () =>
      closingAfter((session) => {
        session.next = { procedure: card.procedure, on: '2026-11-30', at: null };
        session.nextWords = card.label;
      }),
    duties_keep: ({ duties }) =>
      closingAfter((session) => {
        session.isCardKept = duties.includes(0);
      }),
    learning_settle: ({ on }) =>
      closingAfter((session) => {
        session.learning = on === null ? { kind: 'not_wanted' } : { kind: 'booked', on };
      }),
    outcomes_say: ({ outcomes }) =>
      closingAfter((session) => {
        session.outcomes = outcomes;
      }),
    relay_say: ({ answer }) =>
      closingAfter((session) => {
        session.relay = answer;
        const others = session.outcomes.filter((one) => one !== 'relayed' && one !== 'no_relay');
        session.outcomes = answer === null ? others : [...others, answer.kind === 'given' ? 'relayed' : 'no_relay'];
      }),
    close_down_check: ({ done }) =>
      closingAfter((session) => {
        session.closeDown = done;
      }),
    sheet_print: () => (state.hasPrinter ? { changed: [] } : refuse('no_printer')),
    sheet_save: () => ({ changed: [] }),
    session_end: () => {
      if (sessionOf(state).setup.mode === 'do_for' && sessionOf(state).learning === null) {
        refuse('not_allowed_now');
      }
      const prepared = preparedOf(sessionOf(state));
      const last = state.notes.at(-1);
      if (prepared !== null && last !== undefined) {
        const body = { ...last.body, way: 'prepare' as const, procedures: [], prepared, autonomy: null };
        state.notes[state.notes.length - 1] = { ...last, body };
      }
      state.stage = 'session_note';
      return noteOf(state);
    },
    session_note_view: () => noteOf(state),
    session_note_write: ({ text }) => {
      if (/\d{11}/.test(text)) {
        refuse('forbidden_text', 'text', { kind: 'national_number' });
      }
      const last = state.notes.at(-1);
      if (last !== undefined) {
        state.notes[state.notes.length - 1] = { ...last, sharedText: text };
      }
      return noteOf(state);
    },
    session_leave: (secret) => {
      checkSecret(state, secret);
      state.session = null;
      state.interrupted = null;
      state.stage = 'unlocked';
      return statusOf(state);
    },
  };
}
