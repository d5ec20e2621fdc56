// Owns the fake's antenna layer: what is added, what waits, and a file to look at.
import type {
  Addition,
  LocalAdditionView,
  LocalArrivalView,
  LocalFileView,
  LocalListView,
  LocalOverviewView,
  LocalStepView,
  Part,
} from '$ui/generated/bindings';
import type { Handlers } from './handlers';
import { path, today } from './samples';
import { refuse, type FakeState } from './state';

type LocalCommands =
  | 'local_list'
  | 'local_set'
  | 'local_remove'
  | 'local_overview'
  | 'local_file_save'
  | 'local_file_take';

const pack = 'be-wallonie';

function partOf(addition: Addition): Part {
  switch (addition.kind) {
    case 'contact':
      return { kind: 'contact', contact: addition.contact };
    case 'wording':
      return { kind: 'wording', step: addition.step, wording: addition.wording };
    case 'cue':
      return { kind: 'cue', step: addition.step };
  }
}

function isSame(one: Part, other: Part): boolean {
  return JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort());
}

function guideOf(step: string): string | null {
  const found = path.find((one) => one.place.step === step);
  return found === undefined ? null : `${found.title}.`;
}

function fits(addition: Addition): boolean {
  return addition.kind === 'contact' || (addition.kind === 'cue' && guideOf(addition.step) !== null) ||
    (addition.kind === 'wording' && guideOf(addition.step) === addition.replaces);
}

function find(state: FakeState, part: Part): LocalAdditionView | null {
  return state.additions.find((one) => isSame(partOf(one.addition), part)) ?? null;
}

function stepOf(state: FakeState, step: string, title: string): LocalStepView {
  const own = find(state, { kind: 'wording', step, wording: 'practice' });
  const sentence = {
    wording: 'practice' as const,
    guide: guideOf(step) ?? '',
    own,
    isWaiting: own !== null && !fits(own.addition),
  };
  return { step, title, sentences: [sentence], cue: find(state, { kind: 'cue', step }), guideCues: ['Où ?', 'Là.'] };
}

function listOf(state: FakeState, changed: string[]): LocalListView {
  const isGone = ({ addition }: LocalAdditionView): boolean =>
    addition.kind !== 'contact' && guideOf(addition.step) === null;
  return {
    pack,
    contacts: state.additions.filter((one) => one.addition.kind === 'contact'),
    steps: path.map(({ place, title }) => stepOf(state, place.step, title)),
    left: state.additions.filter(isGone),
    changed,
  };
}

function overviewOf(state: FakeState, changed: string[]): LocalOverviewView {
  const left = state.additions.filter((one) => !fits(one.addition));
  const unfit = left.length === 0 ? [] : [{ pack, procedure: 'noter-un-jour', title: 'Noter un jour', left }];
  return { additions: state.additions.length, recordings: 0, unfit, changed };
}

function put(state: FakeState, addition: Addition): void {
  const rest = state.additions.filter((one) => !isSame(partOf(one.addition), partOf(addition)));
  state.additions = [...rest, { addition, by: state.worker.name, on: today, advice: [] }];
}

function wordsOf(addition: Addition): string[] {
  return addition.kind === 'contact' ? [addition.sentence, addition.reach] : [addition.says];
}

/** A file of which one number is new here or another one than ours. */
export function localFileOf(state: FakeState): LocalFileView {
  const arrivals = state.localFile.map((addition, number): LocalArrivalView => {
    const there = find(state, partOf(addition));
    const kind = there === null ? 'new' : JSON.stringify(there.addition) === JSON.stringify(addition) ? 'same' : 'other';
    return {
      number,
      procedure: 'Noter un jour',
      procedureId: 'noter-un-jour',
      step: null,
      part: partOf(addition),
      kind,
      coming: wordsOf(addition),
      there: there === null ? [] : wordsOf(there.addition),
    };
  });
  return { mark: 'mark', antenna: 'Marche', isSameAntenna: true, madeOn: today, arrivals };
}

export function localHandlers(state: FakeState, refuseNumbers: (text: string) => void): Pick<Handlers, LocalCommands> {
  return {
    local_list: () => listOf(state, []),
    local_set: ({ addition }) => {
      if (addition.kind === 'contact' && addition.contact === 'phone' && !/^[0+]/.test(addition.reach)) {
        refuse('invalid_field', 'reach');
      }
      wordsOf(addition).filter((_, index) => addition.kind !== 'contact' || index === 0).forEach(refuseNumbers);
      put(state, addition);
      return listOf(state, ['packs']);
    },
    local_remove: ({ part }) => {
      if (find(state, part) === null) {
        refuse('not_found');
      }
      state.additions = state.additions.filter((one) => !isSame(partOf(one.addition), part));
      return overviewOf(state, ['packs']);
    },
    local_overview: () => overviewOf(state, []),
    local_file_save: () => ({ changed: [] }),
    local_file_take: ({ chosen }) => {
      const taken = state.localFile.filter((_, number) => chosen.includes(number));
      taken.forEach((addition) => put(state, addition));
      return { taken: taken.length, changed: ['packs'] };
    },
  };
}
