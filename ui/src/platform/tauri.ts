// Owns the call into the shell through its single command; nothing else in the interface names Tauri.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { AppEvent, Commands } from '$ui/generated/bindings';
import { commandErrorFrom, type Platform } from './types';

async function call<K extends keyof Commands>(name: K, request: Commands[K][0]): Promise<Commands[K][1]> {
  try {
    return await invoke<Commands[K][1]>('rpc', { command: name, payload: request });
  } catch (thrown) {
    throw commandErrorFrom(thrown);
  }
}

function onEvent(listener: (event: AppEvent) => void): () => void {
  let isStopped = false;
  let stop: (() => void) | null = null;
  void listen<AppEvent>('app-event', (message) => listener(message.payload)).then((unlisten) => {
    if (isStopped) {
      unlisten();
    } else {
      stop = unlisten;
    }
  });
  return () => {
    isStopped = true;
    stop?.();
  };
}

export const platform: Platform = { call, onEvent };
