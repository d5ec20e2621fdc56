// Owns the shape of the fake: one answer per command of the list, no more and no fewer.
import type { Commands } from '$ui/generated/bindings';

export type Handlers = { [K in keyof Commands]: (request: Commands[K][0]) => Commands[K][1] };
