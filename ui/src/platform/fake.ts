// Owns an application in memory, for unit tests and for looking at the screens in a browser; it is never part of what ships.
import type { Commands } from '$ui/generated/bindings';
import type { Stage } from '$ui/generated/bindings';
import type { Handlers } from './fake/handlers';
import { openHandlers } from './fake/open';
import { previewHandlers } from './fake/preview';
import { relayHandlers } from './fake/relays';
import { sessionHandlers } from './fake/session';
import { FakeState } from './fake/state';
import { unlockedHandlers } from './fake/unlocked';
import type { Platform } from './types';

export { FakeState } from './fake/state';

/** An application in memory over this state. */
export function makeFake(state: FakeState): Platform {
  const handlers: Handlers = { ...openHandlers(state), ...sessionHandlers(state), ...unlockedHandlers(state), ...previewHandlers(state), ...relayHandlers(state) };
  return {
    // A handler that refuses throws; being inside an async function turns it into a rejected promise, as on the wire.
    call: async <K extends keyof Commands>(name: K, request: Commands[K][0]): Promise<Commands[K][1]> =>
      structuredClone(handlers[name](structuredClone(request))),
    onEvent: (listener) => {
      state.listeners.add(listener);
      return () => state.listeners.delete(listener);
    },
  };
}

function stageFromAddress(): Stage {
  const asked = typeof location === 'undefined' ? null : new URLSearchParams(location.search).get('stage');
  return (asked ?? 'unlocked') as Stage;
}

export const platform: Platform = makeFake(new FakeState(stageFromAddress()));
