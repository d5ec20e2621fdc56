// Owns the seam between the interface and what runs it; refuses to know which of the three is behind.
import type { AppEvent, Commands, ErrorCode, WireError } from '$ui/generated/bindings';

/** Calls one command of the list, by name. */
export type Call = <K extends keyof Commands>(name: K, request: Commands[K][0]) => Promise<Commands[K][1]>;

/** What the interface may ask of the program around it. */
export interface Platform {
  call: Call;
  /** Listens to the program; the answer stops listening. */
  onEvent(listener: (event: AppEvent) => void): () => void;
}

/** A refused command. `code` decides what the interface does; the sentence comes from Fluent. */
export class CommandError extends Error {
  readonly code: ErrorCode;
  readonly field: string | null;
  readonly args: Readonly<Record<string, string>>;
  readonly incident: string | null;

  constructor(wire: WireError) {
    super(`command refused: ${wire.code}`);
    this.name = 'CommandError';
    this.code = wire.code;
    this.field = wire.field ?? null;
    this.args = Object.fromEntries(Object.entries(wire.args ?? {}).filter((entry) => entry[1] !== undefined));
    this.incident = wire.incident ?? null;
  }
}

/** Reads what a command was refused with; what is not of that shape is an internal error, never a silent success. */
export function commandErrorFrom(thrown: unknown): CommandError {
  if (thrown instanceof CommandError) {
    return thrown;
  }
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string') {
    return new CommandError(thrown as WireError);
  }
  return new CommandError({ code: 'internal' });
}
