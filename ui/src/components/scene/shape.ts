// Owns how typed signs are grouped as one writes them on paper; refuses to judge what they say.
import type { FieldInput } from '$ui/generated/bindings';

/** BE00 0000 0000 0000: capitals, by four. */
function accountNumber(typed: string): string {
  const signs = typed.replace(/[^0-9a-z]/giu, '').toUpperCase();
  return signs.replace(/(.{4})(?=.)/gu, '$1 ');
}

/** 31/01/2026, as long as only digits and bars were typed: "31 janvier" stays as it is. */
function date(typed: string): string {
  if (!/^[\d/]*$/u.test(typed) || typed.includes('//')) {
    return typed;
  }
  const parts = typed.split('/');
  if (parts.length > 1 && parts.slice(0, -1).every((part) => part.length <= 2)) {
    return typed;
  }
  const digits = typed.replaceAll('/', '').slice(0, 8);
  return [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)].filter((part) => part !== '').join('/');
}

/** The typed signs, grouped where this kind of field groups them. */
export function shaped(input: FieldInput, typed: string): string {
  switch (input) {
    case 'iban':
      return accountNumber(typed);
    case 'date':
      return date(typed);
    default:
      return typed;
  }
}

/** The keys that an on-screen keyboard offers. */
export function keysOf(input: FieldInput): 'numeric' | 'tel' | 'email' | 'url' | undefined {
  const keys = { number: 'numeric', telephone: 'tel', email: 'email', address: 'url' } as const;
  return input in keys ? keys[input as keyof typeof keys] : undefined;
}
