// Owns the closed list of pictures: their addresses in the bundle and what they show, in words.
import index from '$assets/pictograms/index.json';

/** The name of a picture that exists. */
export type PictogramName = keyof typeof index;

const files = import.meta.glob<string>('$assets/pictograms/*.svg', { query: '?url', import: 'default', eager: true });

const urls = new Map(
  Object.entries(files).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1, -'.svg'.length), url]),
);

/** Whether content may use this name. */
export function isPictogramName(name: string): name is PictogramName {
  return Object.hasOwn(index, name);
}

/** Those that show a side of the page: where it is read from right to left they look the other way. */
const sideways: ReadonlySet<PictogramName> = new Set(['fleche-droite', 'fleche-gauche', 'doigt-droite', 'envoyer']);

/** Whether a picture shows a side of the page, and not a thing in the world. */
export function isSideways(name: PictogramName): boolean {
  return sideways.has(name);
}

/** Where the bundle keeps a picture. */
export function pictogramUrl(name: PictogramName): string {
  const url = urls.get(name);
  if (url === undefined) {
    throw new Error(`the picture "${name}" is in the index and not in the folder`);
  }
  return url;
}

/** What a picture shows, for whoever does not see it. */
export function pictogramAlt(name: PictogramName): string {
  return index[name].alt;
}
