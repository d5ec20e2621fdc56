// Owns the call into the shell through its single command; nothing else in the interface names Tauri.
import { invoke } from '@tauri-apps/api/core';
import type { AppEvent, Commands } from '$ui/generated/bindings';
import { commandErrorFrom, type Platform } from './types';

async function call<K extends keyof Commands>(name: K, request: Commands[K][0]): Promise<Commands[K][1]> {
  try {
    return await invoke<Commands[K][1]>('rpc', { command: name, payload: request });
  } catch (thrown) {
    throw commandErrorFrom(thrown);
  }
}

// The shell hands events over as one DOM event: listening through Tauri would take a permission of its own.
function onEvent(listener: (event: AppEvent) => void): () => void {
  const hear = (event: Event): void => listener((event as CustomEvent<AppEvent>).detail);
  window.addEventListener('app-event', hear);
  return () => window.removeEventListener('app-event', hear);
}

export const platform: Platform = { call, onEvent };
