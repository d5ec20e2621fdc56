// Owns the fake's answers while the worker has the screen.
import type { BrowserListView, NoteView } from '$ui/generated/bindings';
import { keptAgreement, linesWith, terms } from './agreements';
import { bothOf, dueOf, fileOf } from './learners';
import type { Handlers } from './handlers';
import { moveOf } from './session';
import { procedures, today } from './samples';
import { remarkHandlers, tilesOf, viewOf } from './remarks';
import { localHandlers } from './local';
import { leftUntil, offlineOf, senders } from './letters';
import { correctNote } from './corrections';
import { goBack, installValise, packCheck, packsOf } from './packs';
import { refuse, type FakeState } from './state';
import { placeHandlers } from './place';
import { charterHandlers } from './charter';
import { teamHandlers } from './team';
import { changeVoice, voiceOf, voicesOf } from './voice';

type UnlockedCommands =
  | 'recovery_renew'
  | 'recovery_confirm'
  | 'recovery_print'
  | 'recovery_save'
  | 'pin_set'
  | 'today_view'
  | 'browser_list'
  | 'browser_choose'
  | 'browser_try'
  | 'procedure_list'
  | 'sender_list'
  | 'deadline_view'
  | 'offline_view'
  | 'procedure_view'
  | 'pack_list'
  | 'valise_install'
  | 'pack_check_view'
  | 'pack_go_back'
  | 'local_list'
  | 'local_set'
  | 'local_remove'
  | 'local_overview'
  | 'local_file_save'
  | 'local_file_take'
  | 'remark_list'
  | 'site_mark_add'
  | 'site_mark_write'
  | 'site_mark_settle'
  | 'live_check_sign'
  | 'live_check_take_back'
  | 'remark_waiting'
  | 'remark_save'
  | 'charter_view'
  | 'charter_rule_set'
  | 'charter_rule_remove'
  | 'charter_answer_set'
  | 'charter_answer_remove'
  | 'charter_print'
  | 'charter_save'
  | 'training_list'
  | 'training_behind'
  | 'rehearsal_start'
  | 'rehearsal_leave'
  | 'voice_list'
  | 'voice_add'
  | 'voice_find_right'
  | 'voice_remove'
  | keyof ReturnType<typeof placeHandlers>
  | keyof ReturnType<typeof teamHandlers>
  | 'learner_find'
  | 'learner_create'
  | 'learner_file'
  | 'learner_print'
  | 'learner_save'
  | 'due_list'
  | 'duty_answer'
  | 'clock_confirm'
  | 'starting_point_order'
  | 'learner_starting_point_forget'
  | 'learner_rename'
  | 'learner_erase'
  | 'learner_anonymise'
  | 'learner_merge_look'
  | 'learner_merge'
  | 'agreement_view'
  | 'agreement_read'
  | 'agreement_take_back'
  | 'agreement_print'
  | 'agreement_save'
  | 'session_start'
  | 'session_resume'
  | 'session_finish'
  | 'note_list'
  | 'note_view'
  | 'note_shared_write'
  | 'note_own_write'
  | 'note_freeze'
  | 'note_addendum_add'
  | 'note_correct'
  | 'note_print'
  | 'note_save';

function changeNote(state: FakeState, id: string, change: (note: NoteView) => NoteView): NoteView {
  const index = state.notes.findIndex((note) => note.id === id);
  const note = state.notes[index];
  if (note === undefined) {
    return refuse('not_found');
  }
  const changed = change(note);
  state.notes[index] = changed;
  return changed;
}

function browsersOf(state: FakeState): BrowserListView {
  const browsers = [
    { program: 'firefox-esr', name: 'Firefox' },
    { program: 'chromium', name: 'Chromium' },
  ];
  return { browsers, used: state.browser };
}

export function unlockedHandlers(state: FakeState): Pick<Handlers, UnlockedCommands> {
  const refuseNumbers = (text: string): void => {
    if (/\d{11}/.test(text)) {
      refuse('forbidden_text', 'text', { kind: 'national_number' });
    }
  };
  const started = (stage: FakeState['stage']) => {
    state.session = state.session ?? state.interrupted ?? state.makeSession(null);
    state.interrupted = null;
    state.stage = stage;
    return moveOf(state);
  };
  return {
    recovery_renew: () => ({ slip: ['AB12 CD34 EF', 'GH56 JK78 MN', 'PQ90 RS12 TV', 'WX34 YZ56 AB'], ask: [2, 7] }),
    recovery_confirm: ({ groups }) =>
      groups.join(' ') === 'faux faux' ? refuse('does_not_match', 'groups') : { changed: [] },
    recovery_print: () => (state.hasPrinter ? { changed: [] } : refuse('no_printer')),
    recovery_save: () => ({ changed: [] }),
    pin_set: ({ pin }) => {
      state.pin = pin;
      return { changed: [] };
    },
    today_view: () => ({
      worker: state.worker,
      antenna: state.antenna ?? '',
      interrupted:
        state.interrupted === null
          ? null
          : {
              session: 'session-1',
              learner: state.interrupted.learner?.pseudonym ?? null,
              title: procedures[1]?.title ?? '',
              step: 4,
              startedAt: Date.UTC(2026, 10, 23, 9, 40),
              isPreparing: false,
              isClosing: false,
            },
      dueToday: 0,
      dueThisWeek: 0,
      isPlaceChecked: state.right.length > 0,
      dilemmaMarks: state.dilemmas.marks.length,
      openNotes: state.notes.filter((note) => !note.isFrozen).length,
      uncheckedProcedures: tilesOf(state).filter((tile) => tile.isUnchecked).length,
      procedures: procedures.length,
      clock: null,
      isClosed: false,
    }),
    clock_confirm: () => refuse('not_found'),
    browser_list: () => browsersOf(state),
    browser_choose: ({ program }) => {
      state.browser = program;
      return browsersOf(state);
    },
    browser_try: () => ({ changed: [] }),
    procedure_list: () => ({ procedures: tilesOf(state) }),
    sender_list: () => ({ senders }),
    deadline_view: ({ on }) => ({ on, left: leftUntil(on) }),
    offline_view: ({ mode, procedure, deadline }) => offlineOf(mode, procedure, deadline),
    pack_list: () => packsOf(state),
    valise_install: ({ mark, isPublisherAccepted }) => installValise(state, mark, isPublisherAccepted),
    pack_check_view: () => ({ check: packCheck }),
    pack_go_back: ({ pack }) => goBack(state, pack),
    procedure_view: ({ procedure }) => viewOf(state, procedure),
    ...localHandlers(state, refuseNumbers),
    ...remarkHandlers(state, refuseNumbers),
    ...placeHandlers(state),
    ...charterHandlers(state, refuseNumbers),
    ...teamHandlers(state, refuseNumbers),
    voice_list: ({ procedure }) => voicesOf(state, procedure),
    voice_add: ({ at }) => {
      if (state.refusedSound !== null) {
        refuse(state.refusedSound, undefined, { seconds: '60', megabytes: '4' });
      }
      const own = { by: state.worker.name, on: today, seconds: 4, isStale: false };
      return changeVoice(state, at, { source: 'antenna', own });
    },
    voice_find_right: ({ at }) => {
      const { own } = voiceOf(state, at);
      return own === null ? refuse('not_found') : changeVoice(state, at, { source: 'antenna', own: { ...own, isStale: false } });
    },
    voice_remove: ({ at }) => changeVoice(state, at, { source: 'machine', own: null }),
    learner_find: ({ text }) => ({
      learner:
        state.learners.find((each) => [each.pseudonym, each.code].some((own) => own.toLowerCase() === text.toLowerCase())) ??
        null,
      isNear: text.toLowerCase() === 'rimm',
    }),
    learner_create: ({ pseudonym }) => {
      if (state.learners.some((each) => each.pseudonym === pseudonym)) {
        refuse('already_exists', 'pseudonym');
      }
      const learner = { id: `learner-${pseudonym}`, pseudonym, code: 'N31' };
      state.learners.push(learner);
      return learner;
    },
    due_list: () => dueOf(state),
    duty_answer: ({ learner }) => {
      state.answeredDuties.push(learner);
      return { changed: ['learners'] };
    },
    learner_print: () => (state.hasPrinter ? { changed: [] } : refuse('no_printer')),
    learner_save: () => ({ changed: [] }),
    learner_file: ({ learner }) => fileOf(state, learner),
    learner_rename: ({ learner, pseudonym }) => {
      if (pseudonym.trim() === '') {
        refuse('invalid_field', 'pseudonym');
      }
      state.learners = state.learners.map((one) => (one.id === learner ? { ...one, pseudonym } : one));
      return fileOf(state, learner);
    },
    starting_point_order: ({ answers: { mouse, phone, card } }) => ({
      order: {
        theme: mouse === 'not_yet' ? 'basics' : card === 'not_yet' ? 'connect' : null,
        way: mouse === 'not_yet' || card === 'not_yet' ? 'practise' : null,
        device: phone === 'often' && mouse !== 'often' ? 'phone' : null,
      },
    }),
    learner_starting_point_forget: ({ learner }) => {
      state.startingPoint = null;
      return fileOf(state, learner);
    },
    learner_erase: ({ learner, code }) => {
      if (fileOf(state, learner).learner.code !== code) {
        refuse('does_not_match', 'code');
      }
      state.learners = state.learners.filter((one) => one.id !== learner);
      return { changed: ['learners'] };
    },
    learner_anonymise: ({ learner, code }) => {
      if (fileOf(state, learner).learner.code !== code) {
        refuse('does_not_match', 'code');
      }
      state.learners = state.learners.filter((one) => one.id !== learner);
      return { changed: ['learners'] };
    },
    learner_merge_look: ({ learner, code }) => bothOf(state, learner, code),
    learner_merge: ({ learner, code }) => {
      bothOf(state, learner, code);
      state.learners = state.learners.filter((one) => one.code !== code);
      state.merged.push(code);
      return fileOf(state, learner);
    },
    agreement_view: ({ mode, learner }) => ({
      text: {
        version: 3,
        mode,
        worker: state.worker.name,
        covers: { kind: 'once' },
        until: learner === null ? null : '2027-05-22',
        without: [],
        lines: linesWith(state.worker.name),
        scope: terms(),
      },
      hash: 'hash',
      standing: learner !== null && mode === 'do_for' ? { kind: 'given' } : { kind: 'first' },
    }),
    agreement_read: ({ agreement }) => keptAgreement(state, agreement),
    agreement_take_back: ({ agreement, line }) => keptAgreement(state, agreement, line),
    agreement_print: () => (state.hasPrinter ? { changed: [] } : refuse('no_printer')),
    agreement_save: () => ({ changed: [] }),
    session_start: (setup) => {
      const learner = state.learners.find((each) => each.id === setup.learner) ?? null;
      if (setup.isAgreed && learner !== null && setup.startingPoint !== null) {
        state.startingPoint = { answers: setup.startingPoint, on: today };
      }
      const next = setup.isAgreed && learner !== null ? setup.next : null;
      state.session = {
        ...state.makeSession(setup.isAgreed ? learner : null),
        setup,
        relay: setup.relay,
        next: next === null ? null : { procedure: next.procedure, on: next.on, at: null },
        nextWords: next?.words ?? null,
        isCardKept: false,
      };
      return started(setup.isRelayed ? 'session_closing' : setup.way === 'prepare' ? 'session_preparing' : 'session_steps');
    },
    session_resume: () => started('session_steps'),
    session_finish: () => started('session_closing'),
    note_list: () => ({
      notes: state.notes
        .map((note) => ({
          id: note.id,
          on: note.body.on,
          learner: note.learner,
          title: note.body.title,
          isFrozen: note.isFrozen,
        }))
        .toReversed(),
    }),
    note_view: ({ note }) => changeNote(state, note, (found) => found),
    note_shared_write: ({ note, text }) => {
      refuseNumbers(text);
      return changeNote(state, note, (found) => ({ ...found, sharedText: text }));
    },
    note_own_write: ({ note, text }) => {
      refuseNumbers(text);
      return changeNote(state, note, (found) => ({ ...found, ownText: text }));
    },
    note_freeze: ({ note }) => changeNote(state, note, (found) => ({ ...found, isFrozen: true })),
    note_addendum_add: ({ note, text }) =>
      changeNote(state, note, (found) => ({
        ...found,
        addenda: [...found.addenda, { author: state.worker.name, at: Date.now(), text }],
      })),
    note_correct: ({ note, correction }) => changeNote(state, note, (found) => correctNote(found, correction, state.worker.name)),
    note_print: () => (state.hasPrinter ? { changed: [] } : refuse('no_printer')),
    note_save: () => ({ changed: [] }),
  };
}
