// Owns what is said at a field of the charter: that it is not of its form, or that it holds what must not be kept.
import { textRefusal } from '$ui/lib/forbidden';
import type { CommandError } from '$ui/platform/types';

/** What there is to say at each field; what is about no field is said at the `first`. */
export function refusedAt(error: CommandError | null, first: string) {
  return (field: string, words: string): string | undefined => {
    if ((error?.field ?? first) !== field) {
      return undefined;
    }
    return error?.code === 'invalid_field' ? words : textRefusal(error);
  };
}
