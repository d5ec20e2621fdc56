// Owns how an example of a practice screen is put together; refuses to act on anything.
import type { ComponentProps } from 'svelte';
import type { Element, Entry, Frame } from '$ui/generated/bindings';
import type Scene from './Scene.svelte';

/** What a practice screen takes. */
export type Props = ComponentProps<typeof Scene>;

/** A page with an address. */
export const browser: Frame = { kind: 'browser', title: 'Ma page', address: 'www.exemple.be/carte', proof: 'exemple.be' };

function nothing(): void {
  // An example acts on nothing.
}

/** One example: a frame and what is in it. */
export function example(
  name: string,
  frame: Frame,
  elements: Element[],
  more: Partial<Props> = {},
): { name: string; props: Props } {
  return {
    name,
    props: { scene: { id: name, depth: 'generic', frame, elements }, onact: nothing, ontype: nothing, ...more },
  };
}

/** An entry of a list. */
export function entry(target: string, label: string, more: Partial<Entry> = {}): Entry {
  return { target, label, detail: null, picture: null, isCurrent: false, ...more };
}
