// Owns comparing a phrase with the same phrase typed again.

/** A phrase without what the hand adds: spaces around, several between, and accents written in two ways. */
export function tidyPhrase(phrase: string): string {
  return phrase.normalize('NFC').trim().replace(/\s+/g, ' ');
}

/** Whether two phrases are the same for whoever types them. */
export function isSamePhrase(one: string, other: string): boolean {
  return tidyPhrase(one) === tidyPhrase(other);
}
