// Owns the call to the HTTP test host on this machine; it is never part of what ships.
import type { AppEvent, Commands } from '$ui/generated/bindings';
import { CommandError, commandErrorFrom, type Platform } from './types';

async function call<K extends keyof Commands>(name: K, request: Commands[K][0]): Promise<Commands[K][1]> {
  const response = await fetch('/rpc', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ command: name, payload: request }),
  });
  const body: unknown = await response.json().catch(() => {
    throw new CommandError({ code: 'internal' });
  });
  if (!response.ok) {
    throw commandErrorFrom(body);
  }
  return body as Commands[K][1];
}

const listeners = new Set<(event: AppEvent) => void>();

/** How long the host may take to answer before another connection is tried: of several at once it may forget one. */
const patienceMs = 2_000;

/** One stream for the whole page. */
function follow(): void {
  const source = new EventSource('/events');
  source.addEventListener('message', (message: MessageEvent<string>) => {
    const event = JSON.parse(message.data) as AppEvent;
    listeners.forEach((listener) => listener(event));
  });
  setTimeout(() => {
    if (source.readyState === EventSource.CONNECTING) {
      source.close();
      follow();
    }
  }, patienceMs);
}

function onEvent(listener: (event: AppEvent) => void): () => void {
  if (listeners.size === 0) {
    follow();
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const platform: Platform = { call, onEvent };
