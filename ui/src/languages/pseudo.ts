// Owns a language that nobody speaks, made of the French: accented, forty per cent longer, from right to left where the
// address asks for it (?dir=rtl). It shows what is not translated, cut off or not mirrored. It never ships: the build refuses.
import type { Language } from '$ui/i18n/language';
import { language as french } from './french';
import { mask } from './mask';

const isRightToLeft = new URLSearchParams(globalThis.location?.search ?? '').get('dir') === 'rtl';

export const language: Language = {
  tag: 'art',
  locale: french.locale,
  isRightToLeft,
  sources: french.sources,
  transform: (text) => mask(text, isRightToLeft),
};
