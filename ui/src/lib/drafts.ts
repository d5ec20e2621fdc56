// Owns what is typed and not yet kept: everything that hides the screen asks it to be kept first.

type Keep = () => Promise<void>;

const open = new Set<Keep>();

/** Registers a draft; the answer takes it away again. */
export function registerDraft(keep: Keep): () => void {
  open.add(keep);
  return () => open.delete(keep);
}

/** Keeps every draft. A refused one (forbidden text) is not kept, on purpose, and stops nothing. */
export async function keepDrafts(): Promise<void> {
  await Promise.allSettled([...open].map((keep) => keep()));
}
