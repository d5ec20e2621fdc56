// Owns the invented people and procedures of the fake; nobody in it exists.
import type {
  DeviceTile,
  LearnerView,
  PathStepView,
  ProcedureTile,
  ProcedureView,
  VoiceView,
  WorkerTile,
} from '$ui/generated/bindings';

export const amal: WorkerTile = { id: 'worker-amal', name: 'Amal' };
export const luc: WorkerTile = { id: 'worker-luc', name: 'Luc' };
export const rim: LearnerView = { id: 'learner-rim', pseudonym: 'Rim', code: 'R27' };
export const today = '2026-11-23';

const ours = { answer: 'ours', sentence: 'Oui, on fait cela ensemble ici.', relay: null } as const;

const onComputer: DeviceTile = { device: 'computer', whyNot: null, needsInternet: true };
const notOnPhone: DeviceTile = {
  device: 'phone',
  whyNot: 'L’application eC3 existe. Nous ne la montrons pas encore.',
  needsInternet: true,
};
const onComputerOnly: DeviceTile[] = [
  onComputer,
  notOnPhone,
  { device: 'paper', whyNot: 'Se connecter se fait sur un écran.', needsInternet: false },
];
const onComputerAndPaper: DeviceTile[] = [onComputer, notOnPhone, { device: 'paper', whyNot: null, needsInternet: false }];

export const procedures: ProcedureTile[] = [
  {
    id: 'se-connecter-carte',
    title: 'Me connecter avec ma carte d’identité',
    theme: 'connect',
    picture: 'lecteur-carte',
    remit: ours,
    isUnchecked: true,
    isUnderReform: false,
    devices: onComputerOnly,
    hasStepsOfDevices: false,
  },
  {
    id: 'noter-un-jour',
    title: 'Noter un jour de travail sur ma carte de contrôle',
    theme: 'unemployment',
    picture: 'carte-controle',
    remit: ours,
    isUnchecked: true,
    isUnderReform: true,
    devices: onComputerAndPaper,
    hasStepsOfDevices: false,
  },
  {
    id: 'envoyer-ma-carte',
    title: 'Relire et envoyer ma carte de contrôle',
    theme: 'unemployment',
    picture: 'envoyer',
    remit: {
      answer: 'with_conditions',
      sentence: 'Oui, mais c’est vous qui envoyez.',
      relay: 'Votre syndicat ou la CAPAC',
    },
    isUnchecked: false,
    isUnderReform: false,
    devices: onComputerOnly,
    hasStepsOfDevices: false,
  },
];

/** What a procedure of the fake knows about itself. */
export function procedureView(tile: ProcedureTile): ProcedureView {
  return {
    tile,
    audience: {
      isFor: ['Vous recevez une allocation de chômage.', 'Vous avez une carte de contrôle électronique.'],
      isNotFor: ['Votre carte est en papier : voyez votre organisme de paiement.'],
    },
    documents: [
      { label: 'Votre carte d’identité', picture: 'carte-identite', ifMissing: 'Allez à la commune.', call: null },
      { label: 'Votre code PIN', picture: 'code-pin', ifMissing: 'Demandez un nouveau code à la commune.', call: null },
    ],
    mistakes: ['Noter le jour après y être allé.'],
    waysOut: [{ kind: 'phone', sentence: 'Téléphonez à votre organisme de paiement.', detail: '02 515 44 44' }],
    steps: path.map((step) => step.title),
    facts: [
      {
        text: 'Le jour se note avant de commencer à travailler.',
        source: 'onem-carte',
        confidence: 'official',
        isUnderReform: tile.isUnderReform,
      },
    ],
    sources: [
      {
        id: 'onem-carte',
        title: 'La carte de contrôle électronique',
        publisher: 'ONEM',
        address: 'www.onem.be',
        seen: '2026-10-12',
        isYearOnly: false,
      },
    ],
    liveCheck: tile.isUnchecked ? null : { on: '2026-11-02', by: 'Luc', place: 'sur le vrai site, avec sa propre carte' },
  };
}

function step(id: string, title: string, rest: Partial<PathStepView>): PathStepView {
  return {
    place: { procedure: 'noter-un-jour', step: id },
    title,
    level: 'alone',
    isToConfirm: false,
    hand: null,
    ...rest,
  };
}

export const path: PathStepView[] = [
  step('ouvrir', 'Ouvrir le site', { level: 'done_for', hand: 'screen_stuck' }),
  step('carte', 'Mettre la carte dans le lecteur', { level: 'words' }),
  step('code', 'Taper le code', {}),
  step('mois', 'Ouvrir le mois', { level: 'cue' }),
  step('jour', 'Cliquer sur le jour', { isToConfirm: true }),
  step('travail', 'Choisir « travail »', { level: 'pointing' }),
  step('enregistrer', 'Enregistrer', { isToConfirm: true }),
  step('fermer', 'Fermer le site', { isToConfirm: true }),
];

function voice(step: string, title: string, says: string, rest: Partial<VoiceView>): VoiceView {
  const at = { procedure: 'noter-un-jour', step, wording: 'practice' as const };
  return { at, title, says, source: 'machine', own: null, ...rest };
}

export const voices: VoiceView[] = [
  voice('ouvrir', 'Ouvrir le site', 'Cliquez sur le favori.', { source: 'recorded' }),
  voice('jour', 'Cliquer sur le jour', 'Amina va travailler jeudi 12. Cliquez sur le 12.', {
    source: 'antenna',
    own: { by: 'Luc', on: '2026-11-20', seconds: 5, isStale: false },
  }),
  {
    ...voice('jour', 'Cliquer sur le jour', 'Cherchez le jour où vous allez travailler. Cliquez.', {}),
    at: { procedure: 'noter-un-jour', step: 'jour', wording: 'real' },
  },
  voice('travail', 'Choisir « travail »', 'Jeudi, Amina travaille. Choisissez-le dans la liste.', {
    own: { by: 'Amal', on: '2026-11-02', seconds: 4, isStale: true },
  }),
  voice('enregistrer', 'Enregistrer', 'Le 12 dit « travail ». Enregistrez.', { source: 'rendered' }),
];

export const phraseWords = ['cerise', 'bateau', 'lanterne', 'pluie', 'mouton', 'fenêtre'];

export const slip = ['K7PQ 2MXA 9R', 'W4HN 8CEB 3V', 'J6SG 5FZU 1D', 'T9AR 7NQE 4X'];
