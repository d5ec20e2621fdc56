// Owns the fake's directory of relays: a few entries, found by a piece of their name or town.
import type { Relay, RelayListView, RelayView } from '$ui/generated/bindings';
import type { Handlers } from './handlers';
import { today } from './samples';
import { refuse, type FakeState } from './state';

type RelayCommands =
  | 'relay_find'
  | 'relay_find_here'
  | 'relay_set'
  | 'relay_verify'
  | 'relay_remove'
  | 'relay_file_choose'
  | 'relay_file_look'
  | 'relay_file_take';

const bare: Relay = {
  id: '',
  name: '',
  about: null,
  address: null,
  addressDetail: null,
  postcode: null,
  town: null,
  phone: null,
  email: null,
  site: null,
  hours: null,
  company: null,
  themes: [],
  bce: null,
  verifiedOn: null,
  source: null,
  confidence: null,
  more: {},
};

export function relayOf(words: Partial<Relay>): RelayView {
  const relay = { ...bare, ...words };
  return {
    at: { pack: null, relay: relay.id },
    relay,
    address: relay.town,
    hoursWords: null,
    open: { kind: 'closed', opens: { on: '2026-11-24', at: '09:00' } },
    verifiedOn: relay.verifiedOn,
    freshness: relay.verifiedOn === null ? { kind: 'never' } : { kind: 'fresh' },
  };
}

/** What the directory holds at the start. */
export function firstRelays(): RelayView[] {
  return [
    relayOf({ id: 'cpas', name: 'CPAS', town: 'Marche', phone: '084 32 13 14', verifiedOn: '2026-11-02' }),
    { ...relayOf({ id: 'epn', name: 'Espace numérique', town: 'Hotton', phone: '084 46 61 22' }), at: { pack: 'be-wallonie', relay: 'epn' } },
  ];
}

function found(state: FakeState, text: string, changed: string[] = []): RelayListView {
  const asked = text.toLowerCase().trim();
  const all = state.relays.filter(({ relay }) => `${relay.name} ${relay.town ?? ''}`.toLowerCase().includes(asked));
  return { found: all, isMore: false, total: state.relays.length, changed };
}

export function relayHandlers(state: FakeState): Pick<Handlers, RelayCommands> {
  const some = (text: string): string | null => (text === '' ? null : text);
  return {
    relay_find: ({ text }) => found(state, text),
    relay_find_here: ({ text }) => found(state, text),
    relay_set: ({ relay, themes, ...words }) => {
      if (words.name.trim() === '') {
        refuse('invalid_field', 'name');
      }
      const texts = Object.fromEntries(Object.entries(words).map(([field, text]) => [field, some(text)]));
      const id = relay ?? `relay-${words.name}`;
      const view = relayOf({ ...texts, name: words.name, id, themes: themes.split(','), verifiedOn: today });
      state.relays = [...state.relays.filter((one) => one.relay.id !== id), view];
      return found(state, words.name, ['relays']);
    },
    relay_verify: ({ at }) => {
      state.relays = state.relays.map((one) =>
        one.relay.id === at.relay ? { ...one, verifiedOn: today, freshness: { kind: 'fresh' } } : one,
      );
      return found(state, '', ['relays']);
    },
    relay_remove: ({ at }) => {
      state.relays = state.relays.filter((one) => one.relay.id !== at.relay);
      return found(state, '', ['relays']);
    },
    relay_file_choose: () => ({ token: 'token' }),
    relay_file_look: () => ({
      mark: 'mark',
      isWindows: false,
      leftOut: [],
      new: { count: 1, first: [{ line: 2, name: 'Maison de l’emploi', differences: [] }] },
      changed: { count: 1, first: [{ line: 3, name: 'CPAS', differences: [{ field: 'phone', there: '084 32 13 14', coming: '084 00 00 00' }] }] },
      same: 0,
      refused: { count: 1, first: [{ line: 4, fault: { kind: 'no_way' } }] },
    }),
    relay_file_take: ({ takesNew, takesChanged }) => {
      if (takesNew) {
        state.relays = [...state.relays, relayOf({ id: 'emploi', name: 'Maison de l’emploi', town: 'Marche' })];
      }
      return { taken: Number(takesNew) + Number(takesChanged), changed: ['relays'] };
    },
  };
}
