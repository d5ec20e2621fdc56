// Owns how the voice is listened to in this window: how loud and how fast; keeps it in memory only, as everything.

export const volumes = [0.25, 0.5, 0.75, 1] as const;
export type Volume = (typeof volumes)[number];

class Listening {
  volume = $state<Volume>(1);
  isSlow = $state(false);

  /** One step louder; after the loudest comes the softest again, so that one button is enough. */
  turn(): void {
    this.volume = volumes[volumes.indexOf(this.volume) + 1] ?? volumes[0];
  }

  /** The volume as people count it: 1 to 4. */
  get level(): number {
    return volumes.indexOf(this.volume) + 1;
  }
}

/** The one way of listening of this window. */
export const listening = new Listening();
