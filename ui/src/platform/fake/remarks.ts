// Owns the fake's marks that the real site has changed, and the antenna's own checks.
import type { ProcedureTile, ProcedureView, RemarkListView, SiteChangedView, SiteMarkView } from '$ui/generated/bindings';
import type { Handlers } from './handlers';
import { path, procedures, procedureView, today } from './samples';
import { refuse, type FakeState } from './state';

type RemarkCommands =
  | 'remark_list'
  | 'site_mark_add'
  | 'site_mark_write'
  | 'site_mark_settle'
  | 'live_check_sign'
  | 'live_check_take_back'
  | 'remark_waiting'
  | 'remark_save';

/** A mark of today, by whoever has the vault open. */
export function newMark(state: FakeState, of: Pick<SiteMarkView, 'step' | 'title' | 'words'>): SiteMarkView {
  const id = `mark-${state.marks.length + 1}`;
  return { id, on: today, by: state.worker.name, answer: null, isSettled: false, ...of };
}

function isStanding(mark: SiteMarkView): boolean {
  return !mark.isSettled && mark.answer === null;
}

/** What the strip says of a step. */
export function siteChangedAt(state: FakeState, step: string): SiteChangedView | null {
  const standing = state.marks.filter((mark) => mark.step === step && isStanding(mark));
  const said = standing.findLast((mark) => mark.words !== null) ?? standing.at(-1);
  return said === undefined ? null : { on: said.on, words: said.words };
}

/** The procedures, with the antenna's own checks. */
export function tilesOf(state: FakeState): ProcedureTile[] {
  return procedures.map((tile) => {
    const ownCheck = state.ownChecks[tile.id] ?? null;
    return { ...tile, ownCheck, isUnchecked: tile.isUnchecked && ownCheck === null };
  });
}

/** What one of them knows about itself. */
export function viewOf(state: FakeState, procedure: string): ProcedureView {
  const tile = tilesOf(state).find((each) => each.id === procedure);
  const known = procedures.find((each) => each.id === procedure);
  return tile === undefined || known === undefined ? refuse('not_found') : { ...procedureView(known), tile };
}

function listOf(state: FakeState, changed: string[]): RemarkListView {
  const steps = path.map(({ place, title }) => ({ place, title }));
  return { steps, marks: state.marks, changed };
}

function change(state: FakeState, id: string, to: Partial<SiteMarkView>): RemarkListView {
  if (!state.marks.some((mark) => mark.id === id)) {
    refuse('not_found');
  }
  state.marks = state.marks.map((mark) => (mark.id === id ? { ...mark, ...to } : mark));
  return listOf(state, ['packs']);
}

export function remarkHandlers(
  state: FakeState,
  refuseNumbers: (text: string) => void,
): Pick<Handlers, RemarkCommands> {
  return {
    remark_list: () => listOf(state, []),
    site_mark_add: ({ place, words }) => {
      refuseNumbers(words);
      const title = path.find((step) => step.place.step === place.step)?.title ?? refuse('not_found');
      state.marks = [...state.marks, newMark(state, { step: place.step, title, words })];
      return listOf(state, ['packs']);
    },
    site_mark_write: ({ mark, words }) => {
      refuseNumbers(words);
      return change(state, mark, { words });
    },
    site_mark_settle: ({ mark, isSettled }) => change(state, mark, { isSettled }),
    live_check_sign: ({ procedure, by, place }) => {
      if (by.trim().split(/\s+/).length < 2) {
        refuse('invalid_field', 'by');
      }
      state.ownChecks[procedure] = { on: today, by, place, isBeforeUpdate: false, isMine: true };
      return viewOf(state, procedure);
    },
    live_check_take_back: ({ procedure }) => {
      delete state.ownChecks[procedure];
      return viewOf(state, procedure);
    },
    remark_waiting: () => {
      const marks = state.marks.filter(isStanding).length;
      const checks = Object.keys(state.ownChecks).length;
      const pack = { pack: 'be-wallonie', title: 'Démarches en Wallonie', marks, checks };
      return { packs: marks + checks === 0 ? [] : [pack] };
    },
    remark_save: () => ({ changed: [] }),
  };
}
