// Owns the fake's own addresses.
import type { Handlers } from './handlers';
import { refuse, type FakeState } from './state';

type PlaceCommands = 'own_domain_list' | 'own_domain_add' | 'own_domain_remove';

export function placeHandlers(state: FakeState): Pick<Handlers, PlaceCommands> {
  return {
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
