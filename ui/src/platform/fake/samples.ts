// Owns the invented people and procedures of the fake; nobody in it exists.
import type {
  DeviceTile,
  Document,
  LearnerView,
  PathStepView,
  ProcedureTile,
  ProcedureView,
  RichText,
  SiteMarkView,
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
    remitAdoption: null,
    isUnchecked: true,
    ownCheck: null,
    hasLocalWaiting: false,
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
    remitAdoption: null,
    isUnchecked: true,
    ownCheck: null,
    hasLocalWaiting: false,
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
    remitAdoption: null,
    isUnchecked: false,
    ownCheck: null,
    hasLocalWaiting: false,
    isUnderReform: false,
    devices: onComputerOnly,
    hasStepsOfDevices: false,
  },
];

function say(text: string): RichText {
  return [{ kind: 'text', text }];
}

/** What is needed. */
export const documents: Document[] = [
  {
    id: 'carte',
    label: say('La carte d’identité, encore valable'),
    picture: 'carte-identite',
    ifMissing: say('Perdue ou volée ? Téléphonez à DOCSTOP. Trop vieille ? Allez à la commune.'),
    goTo: 'La commune, au service population',
    howLong: 'DOCSTOP répond jour et nuit.',
    phone: 'DOCSTOP : 00800 2123 2123',
    call: null,
  },
  {
    id: 'code',
    label: [
      { kind: 'text', text: 'Le ' },
      {
        kind: 'term',
        text: 'code PIN',
        explanation: 'Le code secret de la carte d’identité, pas celui de la banque.',
        picture: 'code-pin',
      },
      { kind: 'text', text: ' de la carte' },
    ],
    picture: 'code-pin',
    ifMissing: say('Allez à la commune avec la carte et la lettre des codes. Sans la lettre, on en demande une autre.'),
    goTo: 'La commune, au service population',
    howLong: 'Sans la lettre : de 3 jours à 3 semaines. Demandez à la commune.',
    phone: null,
    call: 'se-connecter-carte',
  },
  {
    id: 'lecteur',
    label: say('Un lecteur de carte'),
    picture: 'lecteur-carte',
    ifMissing: say('On en trouve parfois ailleurs. Téléphonez avant d’y aller.'),
    goTo: 'Un espace public numérique, une bibliothèque ou le CPAS',
    howLong: null,
    phone: null,
    call: null,
  },
  {
    id: 'adresse',
    label: say('L’adresse du site, écrite ou gardée en favori'),
    picture: 'adresse-site',
    ifMissing: say('Prenez l’adresse sur un papier officiel. Jamais dans un message reçu.'),
    goTo: null,
    howLong: null,
    phone: null,
    call: null,
  },
];

/** What to ask at the desk. */
export const deskQuestions = [
  'Mon code est perdu ou bloqué. Que dois-je apporter ?',
  'Combien de temps faut-il attendre la lettre des codes ?',
  'Combien cela coûte-t-il ?',
];

/** What a procedure of the fake knows about itself. */
export function procedureView(tile: ProcedureTile): ProcedureView {
  return {
    tile,
    audience: {
      isFor: ['Vous recevez une allocation de chômage.', 'Vous avez une carte de contrôle électronique.'],
      isNotFor: ['Votre carte est en papier : voyez votre organisme de paiement.'],
    },
    documents,
    deskQuestions,
    mistakes: ['Noter le jour après y être allé.'],
    waysOut: [{ kind: 'phone', sentence: 'Téléphonez à votre organisme de paiement.', detail: '02 515 44 44', isLocal: false }],
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

function mark(id: string, step: string, title: string, rest: Partial<SiteMarkView>): SiteMarkView {
  return { id, step, title, on: '2026-11-20', by: 'Luc', words: null, answer: null, isSettled: false, ...rest };
}

/** Marks that the real site has changed: one in words, one without, one that the authors answered. */
export const marks: SiteMarkView[] = [
  mark('mark-answered', 'ouvrir', 'Ouvrir le site', {
    on: '2026-10-02',
    words: 'L’adresse a changé.',
    answer: 'L’étape donne la nouvelle adresse.',
  }),
  mark('mark-words', 'travail', 'Choisir « travail »', { words: 'La liste est maintenant un menu, en haut à droite.' }),
  mark('mark-wordless', 'enregistrer', 'Enregistrer', { on: '2026-11-22', by: 'Amal' }),
];

export const phraseWords = ['cerise', 'bateau', 'lanterne', 'pluie', 'mouton', 'fenêtre'];

export const slip = ['K7PQ 2MXA 9R', 'W4HN 8CEB 3V', 'J6SG 5FZU 1D', 'T9AR 7NQE 4X'];
