// Owns the agreements that the fake answers with: one that holds, in Rim's file.
import type { AgreementLine, AgreementTile, KeptAgreementView } from '$ui/generated/bindings';
import { refuse, type FakeState } from './state';

const line = (id: string, picture: string, text: string): AgreementLine => ({ id, picture, text, takenBack: null });

export const linesWith = (worker: string): AgreementLine[] => [
  line('mouse', 'souris', 'C’est vous qui cliquez.'),
  line('questions', 'bulle', `${worker} pose des questions pour vous aider.`),
  line('codes', 'cadenas-cle', `Vos codes sont à vous. ${worker} regarde ailleurs.`),
  {
    ...line('note', 'note', `${worker} écrit une note. Vous pouvez la lire.`),
    takenBack: { effect: 'no_note', picture: 'note', text: `${worker} n’écrit pas de note. Rien n’est gardé sur vous.` },
  },
  line('stop', 'main', 'Vous pouvez arrêter quand vous voulez.'),
];

export const terms = (): AgreementLine[] => [
  line('for', 'ordinateur', 'On avance ensemble, pour cette démarche seulement.'),
  line('kept-here', 'cadenas', 'Ce qui est gardé reste dans cet ordinateur.'),
  line('rights', 'poubelle', 'Vous pouvez faire effacer ce qui est gardé.'),
];

export const tileOf = (state: FakeState): AgreementTile => {
  const isWhole = state.takenBack.some((taken) => taken !== 'note');
  return {
    id: 'agreement-1',
    on: '2026-11-23',
    mode: 'accompany',
    covers: { kind: 'theme', theme: 'unemployment' },
    procedure: null,
    until: '2027-05-22',
    standing: isWhole ? 'ended' : state.takenBack.length > 0 ? 'line_taken' : 'holds',
  };
};

/** The agreement as it was read; a line of it is taken back when one is given. */
export function keptAgreement(state: FakeState, id: string, taken?: string): KeptAgreementView {
  const worker = state.worker.name;
  if (id !== 'agreement-1') {
    refuse('not_found');
  }
  if (taken !== undefined) {
    state.takenBack.push(taken);
  }
  const tile = tileOf(state);
  return {
    tile,
    text: {
      version: 3,
      mode: tile.mode,
      worker,
      covers: { kind: 'theme', theme: 'unemployment' },
      until: tile.until,
      without: [],
      lines: linesWith(worker),
      scope: terms(),
    },
    hash: '0123456789abcdef'.repeat(4),
    takenBack: state.takenBack.map((one) => ({ line: one, on: '2026-11-23', by: worker })),
    canBeTakenBack: tile.standing !== 'ended',
    changed: [],
  };
}
