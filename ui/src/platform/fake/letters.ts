// Owns the fake's letters, and its answers about days and about a day without Internet.
import type { Letter, Mode, OfflineView, Sender, TimeLeft } from '$ui/generated/bindings';
import { procedures, today } from './samples';

function letter(id: string, label: string, rest: Partial<Letter>): Letter {
  return {
    id,
    label,
    picture: 'lettre',
    procedure: null,
    call: null,
    bring: [],
    deadline: null,
    facts: [{ text: 'La carte se rend à la fin du mois.', source: 's1', confidence: 'secondary', isUnderReform: true }],
    ...rest,
  };
}

function sender(id: string, name: string, picture: string, letters: Letter[]): Sender {
  const sources: Sender['sources'] = [
    { id: 's1', title: 'La carte', publisher: 'ONEM', address: null, seen: '2025-01-01', isYearOnly: true },
  ];
  return { id, name, detail: null, picture, letters, sources };
}

export const senders: Sender[] = [
  sender('onem', 'ONEM', 'bureau', [
    letter('fin', 'La fin du chômage', {
      picture: 'sablier',
      call: 'Appelez la CAPAC ou le syndicat.',
      bring: ['La lettre'],
      deadline: { sentence: 'La date de fin est sur la lettre. Entourez-la.', isOnLetter: true },
    }),
    letter('decision', 'Une réponse, oui ou non', { call: 'La CAPAC ou le syndicat explique la réponse.' }),
  ]),
  sender('capac', 'CAPAC', 'argent', [
    letter('carte', 'La carte de contrôle, en papier', {
      picture: 'carte-controle',
      procedure: 'noter-un-jour',
      bring: ['Un stylo qui ne s’efface pas'],
      deadline: { sentence: 'La carte se signe et se rend à la fin du mois.', isOnLetter: false },
    }),
  ]),
];

/** Days from the fake's own today. */
export function leftUntil(on: string): TimeLeft {
  const days = Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000);
  if (days < 0) {
    return { kind: 'past' };
  }
  return days < 2 ? { kind: days === 0 ? 'today' : 'tomorrow' } : { kind: 'days', days };
}

export function offlineOf(mode: Mode, procedure: string, deadline: string | null): OfflineView {
  const tile = procedures.find((one) => one.id === procedure);
  return {
    ways: mode === 'accompany' ? ['practise', 'prepare'] : ['prepare'],
    isOnPaper: tile?.devices.some((one) => one.device === 'paper' && one.whyNot === null) ?? false,
    waysOut: [
      { kind: 'phone', sentence: 'Téléphonez à la CAPAC ou au syndicat.', detail: 'Le numéro est sur la lettre.', isLocal: false },
      { kind: 'desk', sentence: 'Allez au guichet de la CAPAC ou du syndicat.', detail: null, isLocal: false },
    ],
    planOn: deadline === '2026-11-27' ? '2026-11-26' : '2026-11-30',
  };
}
