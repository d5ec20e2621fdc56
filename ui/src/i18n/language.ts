// Owns what a language of the interface is; refuses to know which one is built in.

/** One language of the interface. */
export interface Language {
  /** As the page says it to a screen reader. */
  tag: string;
  /** Whose dates, hours and capitals. */
  locale: string;
  isRightToLeft: boolean;
  /** Its sentences: each file by its path. */
  sources: Record<string, string>;
  /** What is done to each piece of a sentence before it is shown. */
  transform: (text: string) => string;
}

/** In which language content is written, whatever the language of the interface: packs are checked to be in French. */
export const ofContent = { lang: 'fr', dir: 'ltr' } as const;
