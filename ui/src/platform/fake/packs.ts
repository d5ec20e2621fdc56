// Owns the fake's packs: what is installed, and a valise on a stick.
import type { CheckView, PackListView, PackTile, ProcedureChange, ValiseView } from '$ui/generated/bindings';
import { refuse, type FakeState } from './state';

function change(procedure: string, title: string, rest: Partial<ProcedureChange>): ProcedureChange {
  return { procedure, title, kind: 'same', stepsAdded: 0, stepsChanged: 0, stepsRemoved: 0, needs: [], ...rest };
}

export const installedPack: PackTile = {
  id: 'be-wallonie',
  title: 'Démarches de Wallonie',
  version: '1.0.0',
  isPartial: false,
  publisher: 'L’équipe de Namur',
  isFromFile: false,
  installedOn: '2026-11-02',
  procedures: 3,
  unchecked: 3,
  before: null,
};

export const packCheck: CheckView = {
  count: { errors: 0, warnings: 1, toDo: 1 },
  problems: [
    {
      file: 'procedures/noter-un-jour.yaml',
      line: 12,
      level: 'to_do',
      message: 'Personne n’a encore vérifié cette démarche sur le vrai site.',
      advice: 'Quand quelqu’un l’aura fait, écrivez live_check.',
      procedure: 'noter-un-jour',
      steps: [],
    },
    {
      file: 'procedures/se-connecter.yaml',
      line: 30,
      level: 'warning',
      message: 'L’écran « accueil » ne sert à aucune étape.',
      advice: 'Enlevez-le, ou montrez-le.',
      procedure: 'se-connecter',
      steps: [],
    },
  ],
};

export const valiseOnStick: ValiseView = {
  mark: '8f3a12cd',
  pack: 'be-wallonie',
  title: 'Démarches de Wallonie',
  version: '1.1.0',
  installed: '1.0.0',
  published: '2026-11-20',
  publisher: 'L’équipe de Namur',
  publisherWords: ['marmotte', 'brouette', 'sifflet', 'nuage', 'tiroir', 'cerise'],
  isPublisherKnown: false,
  signOffs: [
    { role: 'author', name: 'Nadia Exemple', on: '2026-11-18', readers: null },
    { role: 'readers', name: null, on: '2026-11-19', readers: 4 },
  ],
  changes: [
    change('demander-ma-pension', 'Demander ma pension', { kind: 'added', stepsAdded: 9, needs: ['se-connecter'] }),
    change('noter-un-jour', 'Noter un jour de travail', { kind: 'changed', stepsChanged: 2, stepsRemoved: 1 }),
    change('se-connecter', 'Se connecter', { kind: 'changed', stepsAdded: 1 }),
    change('ancienne', 'Une ancienne démarche', { kind: 'removed', stepsRemoved: 4 }),
    change('envoyer-ma-carte', 'Envoyer ma carte', {}),
  ],
  check: packCheck,
};

/** The packs, as they are now. */
export function packsOf(state: FakeState, changed: string[] = []): PackListView {
  return { packs: state.packs, changed };
}

/** What the stick holds, or why it is refused. */
export function lookAt(state: FakeState): ValiseView {
  return state.refusedValise === null ? valiseOnStick : refuse('valise_refused', undefined, { reason: state.refusedValise });
}

/** Installs it. */
export function installValise(state: FakeState, mark: string, isAccepted: boolean): PackListView {
  if (mark !== valiseOnStick.mark) {
    refuse('not_found');
  }
  if (!isAccepted) {
    refuse('invalid_field', 'isPublisherAccepted');
  }
  state.packs = [{ ...installedPack, version: '1.1.0', isFromFile: true, installedOn: '2026-11-30', before: '1.0.0' }];
  return packsOf(state, ['packs']);
}

/** The version before takes the place of the current one. */
export function goBack(state: FakeState, pack: string): PackListView {
  const there = state.packs.find((one) => one.id === pack);
  if (there?.before == null) {
    return refuse('not_found');
  }
  state.packs = [{ ...there, version: there.before, before: there.version }];
  return packsOf(state, ['packs']);
}
