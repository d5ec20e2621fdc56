// Owns the fake's own addresses, and what was looked at around its computer.
import type { Handlers } from './handlers';
import { refuse, type FakeState } from './state';

type PlaceCommands = 'own_domain_list' | 'own_domain_add' | 'own_domain_remove' | 'place_check_view' | 'place_check_tick';

const day = '2026-11-23';

export function placeHandlers(state: FakeState): Pick<Handlers, PlaceCommands> {
  return {
    place_check_view: () => ({ on: state.right.length === 0 ? null : day, right: state.right, changed: [] }),
    place_check_tick: ({ item, isRight }) => {
      state.right = state.right.filter((one) => one !== item);
      if (isRight) {
        state.right = [...state.right, item];
      }
      return { on: state.right.length === 0 ? null : day, right: state.right, changed: ['settings'] };
    },
    own_domain_list: () => ({ domains: state.ownDomains, changed: [] }),
    own_domain_add: ({ domain }) => {
      if (!/^[^@\s.]+(\.[^@\s.]+)+$/.test(domain)) {
        refuse('invalid_field', 'domain');
      }
      state.ownDomains = [...state.ownDomains, domain.toLowerCase()];
      return { domains: state.ownDomains, changed: ['settings'] };
    },
    own_domain_remove: ({ domain }) => {
      state.ownDomains = state.ownDomains.filter((one) => one !== domain);
      return { domains: state.ownDomains, changed: ['settings'] };
    },
  };
}
