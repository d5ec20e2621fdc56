// Owns the fake's learners' files.
import type {
  DueListView,
  HelpColumn,
  KeptDuty,
  LearnerFileView,
  LearnerMergeView,
  WaitingView,
} from '$ui/generated/bindings';
import { tileOf } from './agreements';
import { procedures } from './samples';
import { refuse, type FakeState } from './state';

const column = (on: string, [alone, helped, doneFor]: [number, number, number]): HelpColumn => ({ on, alone, helped, doneFor });

const waits = { at: null, title: null, words: null, isLate: false, duty: null, since: 0 };

/** The duty of the sample procedure. */
export const card: KeptDuty = {
  label: 'Relire et envoyer la carte',
  rule: { kind: 'month_end' },
  procedure: 'envoyer-ma-carte',
};

const lateCard: WaitingView = { ...waits, kind: 'duty', on: '2026-10-31', words: card.label, isLate: true, duty: card, since: 1 };

/** What is due: Rim's. */
export function dueOf(state: FakeState): DueListView {
  return {
    due: state.learners.flatMap((learner) =>
      fileOf(state, learner.id).waiting.map((waiting) => ({
        learner,
        waiting,
        procedure: procedures[1]?.id ?? null,
        way: 'practise' as const,
        device: 'computer' as const,
      })),
    ),
  };
}

/** The file of a learner. */
export function fileOf(state: FakeState, id: string): LearnerFileView {
  const learner = state.learners.find((one) => one.id === id) ?? refuse('not_found');
  return {
    learner,
    since: '2026-03-12',
    startingPoint: state.startingPoint,
    helps: [
      {
        title: procedures[1]?.title ?? '',
        way: 'practise',
        columns: [column('2026-09-24', [1, 3, 2]), column('2026-10-26', [3, 3, 0]), column('2026-11-23', [5, 1, 0])],
        trend: 'less',
      },
    ],
    waiting: [
      ...(state.answeredDuties.includes(id) ? [] : [lateCard]),
      { ...waits, kind: 'learning', on: '2026-11-20', title: procedures[0]?.title ?? '', isLate: true },
      { ...waits, kind: 'next', on: '2026-12-30', at: '10:00', words: 'La carte de décembre' },
    ],
    sessions: state.notes.map((note) => ({
      note: note.id,
      on: note.body.on,
      title: note.body.title,
      mode: note.body.mode,
      way: note.body.way,
      finished: 6,
      byThemselves: 5,
      obstacles: note.body.obstacles,
      outcomes: ['kept_from_worse'],
    })),
    agreements: [tileOf(state)],
    merged: state.merged.map((code) => ({ code, on: '2026-11-23' })),
    isNearAnother: false,
    changed: [],
  };
}

/** Two files of one person, the other by its code. */
export function bothOf(state: FakeState, id: string, code: string): LearnerMergeView {
  const other = state.learners.find((one) => one.code.toLowerCase() === code.toLowerCase()) ?? refuse('not_found');
  const sideOf = (learner: typeof other) => ({
    learner,
    since: '2026-03-12',
    last: '2026-11-20',
    sessions: 3,
    notes: 2,
    waiting: 1,
    agreements: 3,
  });
  const { learner } = fileOf(state, id);
  return learner.id === other.id ? refuse('same_file') : { kept: sideOf(learner), other: sideOf(other) };
}
