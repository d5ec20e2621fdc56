// Owns the fake's questions de cadre, its tally of requests and its opening hours.
import type { DilemmaListView, OwnDilemmaView, SolicitationListView } from '$ui/generated/bindings';
import type { Handlers } from './handlers';
import { refuse, type FakeState } from './state';

type TeamCommands =
  | 'dilemma_list'
  | 'dilemma_write'
  | 'dilemma_mark_let_go'
  | 'dilemma_give'
  | 'dilemma_take_back'
  | 'dilemma_discuss'
  | 'dilemma_erase'
  | 'dilemma_print'
  | 'dilemma_save'
  | 'solicitation_list'
  | 'solicitation_count'
  | 'solicitation_take_back'
  | 'opening_hours_view'
  | 'opening_hours_set'
  | 'hours_print'
  | 'hours_save';

/** The month of the fake's day. */
const month = '2026-11';

function listOf(state: FakeState, changed: string[]): DilemmaListView {
  const { marks, own, given } = state.dilemmas;
  return { marks, own, given, changed };
}

function tallyOf(state: FakeState): SolicitationListView {
  return { month, tallies: state.tallies, changed: ['team'] };
}

function clues(one: OwnDilemmaView): OwnDilemmaView {
  const names = Object.values(one.lines).some((line) => line.includes('Rim'));
  return { ...one, clues: names ? [{ kind: 'name', words: 'Rim' }] : [] };
}

export function teamHandlers(state: FakeState, refuseNumbers: (text: string) => void): Pick<Handlers, TeamCommands> {
  const all = state.dilemmas;
  return {
    dilemma_list: () => listOf(state, []),
    dilemma_write: ({ dilemma, mark, lines }) => {
      Object.values(lines).forEach(refuseNumbers);
      if (Object.values(lines).every((line) => line.trim() === '')) {
        refuse('invalid_field', 'situation');
      }
      if (dilemma === null) {
        all.own = [...all.own, clues({ id: `dilemma-${all.own.length + all.given.length + 1}`, month, lines, clues: [] })];
      } else {
        all.own = all.own.map((one) => (one.id === dilemma ? clues({ ...one, lines }) : one));
      }
      all.marks = all.marks.filter((one) => one.session !== mark?.session || one.event !== mark.event);
      return listOf(state, ['team']);
    },
    dilemma_mark_let_go: ({ session, event }) => {
      all.marks = all.marks.filter((one) => one.session !== session || one.event !== event);
      return listOf(state, ['team']);
    },
    dilemma_give: ({ dilemma }) => {
      const one = all.own.find((each) => each.id === dilemma) ?? refuse('not_found');
      if (one.lines.question === '') {
        refuse('invalid_field', 'question');
      }
      all.own = all.own.filter((each) => each !== one);
      all.given = [...all.given, { id: one.id, month: one.month, lines: one.lines, isDiscussed: false, isMine: true }];
      return listOf(state, ['team']);
    },
    dilemma_take_back: ({ dilemma }) => {
      const one = all.given.find((each) => each.id === dilemma) ?? refuse('not_found');
      all.given = all.given.filter((each) => each !== one);
      all.own = [...all.own, clues({ id: one.id, month: one.month, lines: one.lines, clues: [] })];
      return listOf(state, ['team']);
    },
    dilemma_discuss: ({ dilemma, isDiscussed }) => {
      all.given = all.given.map((one) => (one.id === dilemma ? { ...one, isDiscussed } : one));
      return listOf(state, ['team']);
    },
    dilemma_erase: ({ dilemma }) => {
      all.own = all.own.filter((one) => one.id !== dilemma);
      return listOf(state, ['team']);
    },
    dilemma_print: () => (state.hasPrinter ? { changed: [] } : refuse('no_printer')),
    dilemma_save: () => ({ changed: [] }),
    solicitation_list: () => tallyOf(state),
    solicitation_count: ({ channel, band }) => {
      const found = state.tallies.find((one) => one.channel === channel && one.band === band);
      const rest = state.tallies.filter((one) => one !== found);
      state.tallies = [...rest, { month, channel, band, count: (found?.count ?? 0) + 1 }];
      return tallyOf(state);
    },
    solicitation_take_back: ({ channel, band }) => {
      const found = state.tallies.find((one) => one.channel === channel && one.band === band) ?? refuse('not_found');
      const rest = state.tallies.filter((one) => one !== found);
      state.tallies = found.count > 1 ? [...rest, { ...found, count: found.count - 1 }] : rest;
      return tallyOf(state);
    },
    opening_hours_view: () => ({ hours: state.hours, changed: [] }),
    opening_hours_set: ({ hours }) => {
      if (hours[0].some((part) => part.from >= part.to)) {
        refuse('invalid_field', 'monday');
      }
      state.hours = hours;
      return { hours, changed: ['settings'] };
    },
    hours_print: () => (state.hours.every((day) => day.length === 0) ? refuse('not_found') : { changed: [] }),
    hours_save: () => ({ changed: [] }),
  };
}
