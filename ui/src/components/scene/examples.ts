// Owns the examples of practice screens: every kind of thing, every frame, and the halo.
import type { ExampleSet } from '../example';
import { browser, example, type Props } from './example';
import messageExamples from './message-examples';
import Scene from './Scene.svelte';

const entries = [
  { target: 'travail', label: 'Travail', detail: null, picture: 'travail', isCurrent: true },
  { target: 'maladie', label: 'Maladie', detail: null, picture: 'maladie', isCurrent: false },
  { target: 'repos', label: 'Repos', detail: null, picture: null, isCurrent: false },
];

export default {
  component: Scene,
  examples: [
    example('words and messages', browser, [
      { kind: 'heading', text: 'Bonjour Amina' },
      { kind: 'text', text: 'Voici vos jours du mois.', target: null },
      { kind: 'banner', tone: 'info', text: 'Il reste un jour à noter.' },
      { kind: 'banner', tone: 'done', text: 'La carte est envoyée.' },
      { kind: 'banner', tone: 'warning', text: 'La page va se fermer bientôt.' },
    ]),
    example('buttons and links', browser, [
      {
        kind: 'menu',
        label: 'Menu',
        entries: [
          { target: 'accueil', label: 'Accueil', detail: null, picture: 'maison', isCurrent: true },
          { target: 'carte', label: 'Ma carte', detail: null, picture: null, isCurrent: false },
          { target: 'aide', label: 'Aide', detail: null, picture: null, isCurrent: false },
        ],
      },
      {
        kind: 'row',
        elements: [
          { kind: 'button', target: 'imprimer', label: 'Imprimer', picture: 'imprimante', isMain: false },
          { kind: 'button', target: 'envoyer', label: 'Envoyer', picture: null, isMain: true },
        ],
      },
      { kind: 'link', target: 'contact', label: 'Nous contacter' },
    ]),
    example('fields and lists', browser, [
      { kind: 'field', target: 'adresse', label: 'Adresse', input: 'address', value: 'exemple.be' },
      { kind: 'field', target: 'nom', label: 'Nom', input: 'text', value: null },
      { kind: 'field', target: 'jour', label: 'Date', input: 'date', value: null },
      { kind: 'choices', label: 'Ce jour-là', entries },
      { kind: 'tick', target: 'juste', label: 'Ce que j’ai noté est juste.', isOn: true },
    ]),
    example('a month', browser, [
      {
        kind: 'calendar',
        month: '2026-11',
        target: 'calendrier',
        days: [
          { day: 3, word: 'travail', isFilled: true },
          { day: 5, word: 'maladie', isFilled: false },
        ],
      },
    ]),
    example(
      'the halo on a day',
      browser,
      [{ kind: 'calendar', month: '2026-11', target: 'calendrier', days: [] }],
      { halo: 'calendrier/12' },
    ),
    example('the halo on a field', browser, [{ kind: 'field', target: 'nom', label: 'Nom', input: 'text', value: null }], {
      halo: 'nom',
    }),
    example('a table', browser, [
      {
        kind: 'table',
        label: 'Jours notés',
        rows: [
          { label: 'Mardi 3', value: 'travail', target: null },
          { label: 'Jeudi 12', value: 'travail', target: null },
        ],
      },
    ]),
    example('a window over the page', browser, [
      { kind: 'text', text: 'Voici vos jours du mois.', target: null },
      {
        kind: 'popup',
        title: 'Jeudi 12 novembre',
        elements: [
          { kind: 'text', text: 'Voulez-vous garder ce jour ?', target: null },
          { kind: 'button', target: 'garder', label: 'Garder', picture: null, isMain: true },
        ],
      },
    ]),
    example('a reader, the card beside it', { kind: 'desk', title: 'Sur la table' }, [
      { kind: 'card_reader', target: 'lecteur', card: 'out', isLit: false },
    ]),
    example('a reader, the card in it', { kind: 'desk', title: 'Sur la table' }, [
      { kind: 'card_reader', target: 'lecteur', card: 'in', isLit: true },
    ]),
    example('a reader, the card upside down', { kind: 'desk', title: 'Sur la table' }, [
      { kind: 'card_reader', target: 'lecteur', card: 'reversed', isLit: true },
    ]),
    example('a code', browser, [{ kind: 'pin_pad', target: 'pave', label: 'Code de la carte', code: '4729' }]),
    example('things on a desk', { kind: 'desk', title: 'Sur la table' }, [
      {
        kind: 'row',
        elements: [
          { kind: 'thing', target: 'lettre', label: 'La lettre', picture: 'lettre' },
          { kind: 'thing', target: 'carte', label: 'La carte d’identité', picture: 'carte-identite' },
          { kind: 'thing', target: 'telephone', label: 'Le téléphone', picture: 'telephone' },
        ],
      },
    ]),
    example('a telephone', { kind: 'phone', title: 'Messages' }, [
      { kind: 'banner', tone: 'warning', text: 'Un message inconnu.' },
      { kind: 'text', text: 'Cliquez ici pour votre argent !', target: null },
      { kind: 'button', target: 'effacer', label: 'Effacer', picture: 'poubelle', isMain: false },
    ]),
    example('a sheet of paper', { kind: 'paper', title: 'Carte de contrôle, novembre' }, [
      { kind: 'text', text: 'Noircissez la case avant de commencer le travail.', target: null },
      { kind: 'choices', label: 'Jeudi 12', entries },
    ]),
    ...messageExamples,
  ],
} satisfies ExampleSet<Props>;
