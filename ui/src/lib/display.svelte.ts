// Owns how large and in which colours the interface is shown; keeps it in memory only, since web storage is plain text on disk.

export const textSizes = [100, 125, 150, 175, 200] as const;
export type TextSize = (typeof textSizes)[number];

export const themes = ['calm', 'contrast', 'dark'] as const;
export type Theme = (typeof themes)[number];

class Display {
  #textSize = $state<TextSize>(100);
  #theme = $state<Theme>('calm');

  get textSize(): TextSize {
    return this.#textSize;
  }

  set textSize(size: TextSize) {
    this.#textSize = size;
    document.documentElement.dataset['textSize'] = String(size);
  }

  get theme(): Theme {
    return this.#theme;
  }

  set theme(theme: Theme) {
    this.#theme = theme;
    document.documentElement.dataset['theme'] = theme;
  }

  /** One size up; after the largest comes the first again, so that one button is enough. */
  enlarge(): void {
    const next = textSizes[textSizes.indexOf(this.#textSize) + 1];
    this.textSize = next ?? textSizes[0];
  }
}

/** The one display of this window. */
export const display = new Display();
