// Owns the proof that a secret is asked in the right form and does not stay.
import { expect, it } from 'vitest';
import { CommandError } from '$ui/platform/types';
import { SecretState } from './secret.svelte';

it('sends the code alone, and forgets it', async () => {
  const secret = new SecretState(true);
  secret.pin = '123456';
  expect(await secret.send((given) => Promise.resolve(given))).toEqual({ pin: '123456', phrase: null });
  expect(secret.pin).toBe('');
});

it('asks for the phrase where no code was chosen', async () => {
  const secret = new SecretState(false);
  secret.phrase = 'cerise bateau';
  expect(await secret.send((given) => Promise.resolve(given))).toEqual({ pin: null, phrase: 'cerise bateau' });
});

it('goes over to the phrase once the code is gone, and says so', async () => {
  const secret = new SecretState(true);
  secret.pin = '000000';
  await secret.send(() => Promise.reject(new CommandError({ code: 'wrong_pin' })));
  expect(secret.kind).toBe('pin');
  expect(secret.error).toBeDefined();
  await secret.send(() => Promise.reject(new CommandError({ code: 'pin_gone' })));
  expect(secret.kind).toBe('phrase');
  expect(secret.isPinGone).toBe(true);
});
