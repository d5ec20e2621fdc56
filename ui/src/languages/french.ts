// Owns the language that ships.
import type { Language } from '$ui/i18n/language';

const sources = import.meta.glob<string>('$assets/locales/fr/*.ftl', { query: '?raw', import: 'default', eager: true });

export const language: Language = {
  tag: 'fr',
  locale: 'fr-BE',
  isRightToLeft: false,
  sources,
  transform: (text) => text,
};
