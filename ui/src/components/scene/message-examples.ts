// Owns the examples of what somebody sent or asks: mailboxes, letters, telephones, papers, and the lists to choose from.
import type { Element, Frame } from '$ui/generated/bindings';
import { browser, entry, example } from './example';

const phone = (title: string): Frame => ({ kind: 'phone', title });

type Message = Extract<Element, { kind: 'message' }>;

function message(more: Partial<Message>): Message {
  return {
    kind: 'message',
    look: 'email',
    target: null,
    from: 'Ma caisse',
    address: null,
    subject: null,
    date: null,
    reference: null,
    elements: [],
    ...more,
  };
}

const text = (words: string, target: string | null = null): Element => ({ kind: 'text', text: words, target });

export default [
  example('tabs', browser, [
    {
      kind: 'tabs',
      label: 'Ma pension',
      entries: [
        entry('dossier', 'Mon dossier'),
        entry('carriere', 'Ma carrière', { isCurrent: true }),
        entry('paiements', 'Mes paiements', { picture: 'argent' }),
      ],
      elements: [
        {
          kind: 'table',
          label: 'Année par année',
          rows: [
            { label: '2008', value: 'Cuisine de l’école', target: 'annees/1' },
            { label: '2009', value: 'Rien n’est écrit', target: 'annees/2' },
            { label: '2010', value: 'Cuisine de l’école', target: 'annees/3' },
          ],
        },
      ],
    },
  ]),
  example('lists that drop and files to join', browser, [
    {
      kind: 'select',
      label: 'Votre banque',
      entries: [entry('bleue', 'Banque bleue'), entry('verte', 'Banque verte', { isCurrent: true }), entry('rouge', 'Banque rouge')],
    },
    {
      kind: 'upload',
      label: 'L’attestation',
      entries: [
        entry('attestation', 'attestation.pdf', { detail: 'hier, une page', picture: 'papier' }),
        entry('vacances', 'vacances.jpg', { detail: 'une photo', picture: 'photo' }),
      ],
    },
  ]),
  example(
    'the halo on an entry of a closed list',
    browser,
    [{ kind: 'select', label: 'Votre banque', entries: [entry('bleue', 'Banque bleue'), entry('verte', 'Banque verte')] }],
    { halo: 'verte' },
  ),
  example('fields that help the hand', browser, [
    { kind: 'field', target: 'naissance', label: 'Date de naissance', input: 'date', value: null },
    { kind: 'field', target: 'compte', label: 'Compte', input: 'iban', value: 'BE00 0000 0000 0000' },
    { kind: 'field', target: 'courriel', label: 'Adresse e-mail', input: 'email', value: null },
    { kind: 'field', target: 'gsm', label: 'Téléphone', input: 'telephone', value: null },
  ]),
  example('a mailbox', browser, [
    {
      kind: 'list',
      label: 'Boîte de réception',
      entries: [
        entry('pension', 'Mon service de pension', { detail: 'Un nouveau document vous attend', picture: 'enveloppe' }),
        entry('alerte', 'ALERTE !!!', { detail: 'Votre compte est bloqué, cliquez ici', picture: 'enveloppe' }),
      ],
    },
  ]),
  example('an e-mail', browser, [
    message({
      target: 'courriel',
      from: 'Mon service de pension',
      address: 'info@pension-urgent.example',
      subject: 'Votre compte est bloqué',
      date: 'hier',
      elements: [text('Cliquez ici dans les 24 heures.'), { kind: 'link', target: 'lien', label: 'Débloquer mon compte' }],
    }),
  ]),
  example('a letter', { kind: 'paper', title: 'Une lettre reçue' }, [
    message({
      look: 'letter',
      target: 'lettre',
      from: 'Office de l’emploi',
      subject: 'Fin de vos allocations',
      date: '3 novembre 2026',
      reference: '000/2026/00',
      elements: [
        text('Madame,'),
        text('Votre droit s’arrête le 31 décembre 2026.', 'date-de-fin'),
        text('Vous pouvez aller au tribunal du travail dans les trois mois.', 'delai'),
      ],
    }),
  ]),
  example('text messages', phone('Messages'), [
    message({
      look: 'sms',
      target: 'sms',
      from: 'Code',
      address: '8000',
      elements: [text('Votre code : 24 680'), text('Ne le donnez à personne.')],
    }),
  ]),
  example('an app that asks', phone('Mon app'), [
    {
      kind: 'app_request',
      target: 'demande',
      service: 'Ma carte de contrôle',
      asks: 'Quelqu’un veut se connecter. Est-ce vous ?',
      number: '47',
      confirm: 'Confirmer',
      refuse: 'Refuser',
    },
  ]),
  example('an app store', phone('Magasin d’applications'), [
    {
      kind: 'list',
      label: 'Résultats',
      entries: [
        entry('vraie', 'Ma clé', { detail: 'par Services publics', picture: 'cle' }),
        entry('fausse', 'Ma clé + cadeaux', { detail: 'par SuperApps', picture: 'cle' }),
      ],
    },
  ]),
  example('a square code', browser, [{ kind: 'qr_code', target: 'carre', label: 'Montrez ce carré au téléphone' }]),
  example('a paper form', { kind: 'paper', title: 'Formulaire C' }, [
    { kind: 'field', target: 'nom', label: 'Nom', input: 'text', value: 'Exemple' },
    { kind: 'tick', target: 'seule', label: 'Je vis seule.', isOn: true },
    { kind: 'tick', target: 'avec', label: 'Je vis avec quelqu’un.', isOn: false },
    {
      kind: 'row',
      elements: [
        { kind: 'signature', target: 'signer', label: 'Signature', isSigned: false },
        { kind: 'signature', target: 'signee', label: 'Signature du témoin', isSigned: true },
      ],
    },
  ]),
  example('a receipt', { kind: 'paper', title: 'Ce qui sort de l’imprimante' }, [
    message({
      look: 'receipt',
      from: 'Ma caisse',
      date: '12 novembre 2026',
      reference: '000-12',
      subject: 'Demande reçue',
      elements: [text('Nous avons reçu votre demande. Gardez ce papier.')],
    }),
  ]),
];
