// Owns a whole practice of « noter un jour », written by hand as the program sends it: what tests and pictures go through.
import type { Cues } from './practice';
import type { RichText, StepView } from '$ui/generated/bindings';

/** One step of the practice, with what the program keeps to itself: the ladder and the wrong acts. */
export interface PracticeStep {
  view: StepView;
  cues: Cues;
  wrong: Record<string, string>;
}

function say(text: string): RichText {
  return [{ kind: 'text', text }];
}

const base: Omit<StepView, 'place' | 'number' | 'title' | 'say' | 'picture' | 'scene' | 'act' | 'coach'> = {
  session: '0193-practice',
  mode: 'accompany',
  way: 'practise',
  device: 'computer',
  procedureTitle: 'Noter un jour de travail sur ma carte de contrôle',
  choices: [],
  situation: {
    person: 'amina',
    firstName: 'Amina',
    sentences: [say('Vous jouez Amina.'), say('Elle va travailler jeudi 12 novembre.'), say('Elle le note avant d’y aller.')],
    picture: 'femme',
  },
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
  declared: null,
  previous: null,
  hand: null,
  waysOut: [
    { kind: 'desk', sentence: 'Au guichet de votre organisme de paiement, avec la carte en papier.', detail: 'Le matin, sans rendez-vous', isLocal: false },
    { kind: 'phone', sentence: 'Par téléphone : on vous explique.', detail: null, isLocal: false },
  ],
  canGoBack: true,
  canStartOver: true,
  canSkip: true,
  worker: 'Amal',
  learner: 'Rim',
  isTalking: false,
  dilemmas: 0,
  isPlaceUnchecked: false,
  secondLanguages: [],
  siteChanged: null,
  isSayLocal: false,
};

type Own = Partial<StepView> & Pick<StepView, 'title' | 'say' | 'picture' | 'scene' | 'act' | 'coach'>;

function step(id: string, own: Own, cues: Partial<Cues>, wrong: Record<string, string> = {}): PracticeStep {
  return {
    view: { ...base, place: { procedure: 'carte-noter-un-jour', step: id }, number: 0, ...own },
    cues: {
      question: say('Où regarder sur l’écran ?'),
      word: say('C’est écrit en gras.'),
      halo: null,
      show: say('Regardez, l’écran le fait.'),
      ...cues,
    },
    wrong,
  };
}

const page = 'Ma carte de contrôle';

/** The steps, in order. */
export const practice: PracticeStep[] = [
  step(
    'ouvrir',
    {
      title: 'Ouvrir le site',
      say: [
        { kind: 'text', text: 'Tapez l’' },
        {
          kind: 'term',
          text: 'adresse',
          explanation: 'L’adresse dit à l’ordinateur quel site ouvrir. On l’écrit tout en haut.',
          picture: 'adresse-site',
        },
        { kind: 'text', text: ' : carte.exemple.be' },
      ],
      picture: 'clavier',
      scene: {
        id: 'navigateur',
        depth: 'generic',
        frame: { kind: 'browser', title: 'Navigateur', address: null, proof: null },
        elements: [
          { kind: 'field', target: 'adresse', label: 'Adresse', input: 'address', value: null },
          { kind: 'text', text: 'Une page vide. Le site viendra ici.', target: null },
        ],
      },
      act: { kind: 'type', target: 'adresse', expect: 'carte.exemple.be', also: [] },
      coach: { asks: ['Où écrit-on l’adresse ?', 'Qu’est-ce qui est écrit en gras ?'], tip: 'Laissez chercher les touches.', nextAfterMs: 45_000 },
      canGoBack: false,
    },
    { question: say('Où écrit-on l’adresse d’un site ?'), word: say('En haut, dans la longue case.') },
  ),
  step(
    'comment',
    {
      title: 'Choisir comment entrer',
      say: say('Comment entrez-vous sur le site ?'),
      picture: 'question',
      scene: null,
      act: { kind: 'choose' },
      choices: [
        { id: 'carte', label: 'Avec ma carte d’identité', picture: 'carte-identite' },
        { id: 'telephone', label: 'Avec mon téléphone', picture: 'telephone' },
      ],
      coach: { asks: ['Qu’avez-vous avec vous ?', 'Qu’est-ce qui est écrit en gras ?'], tip: null, nextAfterMs: 45_000 },
      canSkip: false,
    },
    {},
  ),
  step(
    'carte',
    {
      title: 'Mettre la carte',
      say: say('Mettez la carte dans le lecteur.'),
      picture: 'lecteur-carte',
      scene: {
        id: 'bureau',
        depth: 'generic',
        frame: { kind: 'desk', title: 'Sur la table' },
        elements: [{ kind: 'card_reader', target: 'lecteur', card: 'out', isLit: true }],
      },
      act: { kind: 'click', target: 'lecteur/bon-sens', also: [] },
      coach: { asks: ['De quel côté est la puce ?', 'Qu’est-ce qui est écrit en gras ?'], tip: null, nextAfterMs: 45_000 },
    },
    { question: say('Où est la puce, le petit carré doré ?') },
    { 'lecteur/envers': 'Le lecteur ne trouve pas la puce de ce côté. Rien n’est cassé.' },
  ),
  step(
    'code',
    {
      title: 'Taper le code',
      say: say('Tapez le code d’Amina, puis OK.'),
      picture: 'code-pin',
      scene: {
        id: 'pin',
        depth: 'generic',
        frame: { kind: 'browser', title: 'Se connecter', address: null, proof: null },
        elements: [{ kind: 'pin_pad', target: 'pave', label: 'Code de la carte', code: '4729' }],
      },
      act: { kind: 'enter_code', target: 'pave' },
      sensitive: 'code',
      isLearnerOnly: true,
      coach: { asks: ['Où est le code d’Amina ?', 'Qu’est-ce qui est écrit en gras ?'], tip: 'Regardez ailleurs.', nextAfterMs: 45_000 },
    },
    { question: say('Où est écrit le code d’Amina ?'), word: say('Dans « La situation », en haut.') },
  ),
  step(
    'jour',
    {
      title: 'Cliquer sur le jour',
      say: [
        { kind: 'text', text: 'Amina va travailler ' },
        { kind: 'term', text: 'jeudi 12', explanation: 'Le jour dans le calendrier : colonne jeudi, case 12.', picture: 'calendrier' },
        { kind: 'text', text: '. Cliquez sur le 12.' },
      ],
      picture: 'calendrier',
      scene: {
        id: 'mois',
        depth: 'exact',
        frame: { kind: 'browser', title: page, address: 'www.exemple.be/carte', proof: 'exemple.be' },
        elements: [
          {
            kind: 'calendar',
            month: '2026-11',
            target: 'calendrier',
            days: [{ day: 3, word: 'travail', isFilled: true }],
          },
        ],
      },
      act: { kind: 'click', target: 'calendrier/12', also: [] },
      coach: { asks: ['Où est jeudi 12 ?', 'Qu’est-ce qui est écrit en gras ?'], tip: 'Comptez jusqu’à dix avant la suite.', nextAfterMs: 45_000 },
    },
    { question: say('Où est jeudi ? Descendez jusqu’au 12.'), word: say('Le 12 est sous le 5.') },
    { 'calendrier/19': 'Ici, c’est jeudi 19. On cherche jeudi 12.' },
  ),
  step(
    'quoi',
    {
      title: 'Dire ce qu’Amina fait',
      say: say('Que fait Amina ce jour-là ?'),
      picture: 'travail',
      scene: {
        id: 'choix-jour',
        depth: 'exact',
        frame: { kind: 'browser', title: page, address: 'www.exemple.be/carte', proof: 'exemple.be' },
        elements: [
          {
            kind: 'popup',
            title: 'Jeudi 12 novembre',
            elements: [
              {
                kind: 'choices',
                label: 'Ce jour-là',
                entries: [
                  { target: 'travail', label: 'Travail', detail: null, picture: 'travail', isCurrent: false },
                  { target: 'maladie', label: 'Maladie', detail: null, picture: 'maladie', isCurrent: false },
                  { target: 'vacances', label: 'Vacances', detail: null, picture: 'vacances', isCurrent: false },
                ],
              },
            ],
          },
        ],
      },
      act: { kind: 'click', target: 'travail', also: [] },
      coach: { asks: ['Que fait Amina jeudi ?', 'Qu’est-ce qui est écrit en gras ?'], tip: null, nextAfterMs: 45_000 },
    },
    {},
  ),
  step(
    'garder',
    {
      title: 'Enregistrer',
      say: say('Cliquez pour garder ce jour.'),
      picture: 'enregistrer',
      scene: {
        id: 'relire',
        depth: 'exact',
        frame: { kind: 'browser', title: page, address: 'www.exemple.be/carte', proof: 'exemple.be' },
        elements: [
          { kind: 'banner', tone: 'info', text: 'Un jour est changé. Il n’est pas encore gardé.' },
          {
            kind: 'table',
            label: 'Jours notés',
            rows: [
              { label: 'Mardi 3', value: 'travail', target: null },
              { label: 'Jeudi 12', value: 'travail', target: null },
            ],
          },
          {
            kind: 'row',
            elements: [
              { kind: 'button', target: 'imprimer', label: 'Imprimer', picture: 'imprimante', isMain: false },
              { kind: 'button', target: 'enregistrer', label: 'Enregistrer', picture: null, isMain: true },
            ],
          },
        ],
      },
      act: { kind: 'click', target: 'enregistrer', also: [] },
      coach: { asks: ['Quel bouton garde ?', 'Qu’est-ce qui est écrit en gras ?'], tip: null, nextAfterMs: 45_000 },
    },
    { question: say('Quel mot veut dire « garder » ?'), word: say('« Enregistrer ».') },
    { imprimer: 'Ici, c’est pour imprimer. On cherche « Enregistrer ».' },
  ),
  step(
    'envoyer',
    {
      title: 'Confirmer',
      say: say('Cochez pour dire que tout est juste.'),
      picture: 'valider',
      scene: {
        id: 'declaration',
        depth: 'generic',
        frame: { kind: 'browser', title: page, address: 'www.exemple.be/carte', proof: 'exemple.be' },
        elements: [
          { kind: 'heading', text: 'Avant de partir' },
          { kind: 'text', text: 'Relisez encore une fois les jours notés.', target: null },
          { kind: 'tick', target: 'juste', label: 'Ce que j’ai noté est juste.', isOn: false },
        ],
      },
      act: { kind: 'click', target: 'juste', also: [] },
      isLearnerOnly: true,
      isPointOfNoReturn: true,
      coach: { asks: ['Est-ce que tout est juste ?', 'Qu’est-ce qui est écrit en gras ?'], tip: null, nextAfterMs: 45_000 },
    },
    {},
  ),
  step(
    'carte-dehors',
    {
      title: 'Reprendre la carte',
      say: say('Reprenez la carte d’identité, rangez-la bien.'),
      picture: 'carte-retirer',
      scene: null,
      act: { kind: 'read' },
      coach: { asks: ['Où est la carte maintenant ?', 'Qu’est-ce qui est écrit en gras ?'], tip: null, nextAfterMs: 45_000 },
    },
    {},
  ),
];
