// Owns which language stands beside the French on this screen, and what it says. Keeps it in memory only, for one session:
// the next person begins in French alone.
import type { SecondLanguageView } from '$ui/generated/bindings';

/** A text in the chosen language, and how the page marks it. */
export interface SecondText {
  text: string;
  lang: string;
  dir: 'ltr' | 'rtl';
}

class SecondLanguage {
  #session: string | null = null;
  #tag = $state<string | null>(null);
  #languages = $state.raw<SecondLanguageView[]>([]);

  /** The languages that this screen has something in. */
  get languages(): SecondLanguageView[] {
    return this.#languages;
  }

  /** The one that is shown, if any. */
  get chosen(): SecondLanguageView | null {
    return this.#languages.find((language) => language.tag === this.#tag) ?? null;
  }

  /** What is on the screen now, and in which session. */
  arrive(session: string, languages: SecondLanguageView[]): void {
    if (this.#session !== session) {
      this.#session = session;
      this.#tag = null;
    }
    this.#languages = languages;
  }

  /** Shows a language beside the French; null shows French alone. */
  choose(tag: string | null): void {
    this.#tag = tag;
  }

  /** What a text says in the chosen language, when it is translated. */
  of(french: string): SecondText | null {
    const language = this.chosen;
    const found = language?.texts.find((text) => text.french === french);
    return language === null || found === undefined
      ? null
      : { text: found.text, lang: language.tag, dir: language.isRightToLeft ? 'rtl' : 'ltr' };
  }
}

/** The one second language of this window. */
export const secondLanguage = new SecondLanguage();
