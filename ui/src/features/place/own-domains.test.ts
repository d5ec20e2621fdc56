// Owns the proof that a domain is added, refused and taken away.
import { expect, it } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { OwnDomains } from './own-domains.svelte';

it('adds a domain, leaves what is none in the field, and takes one away', async () => {
  const own = new OwnDomains(makeFake(new FakeState('unlocked')));
  await own.load();
  own.typed = 'amal@cpas.be';
  await own.add();
  expect([own.attempt.error?.code, own.typed, own.view?.domains]).toEqual(['invalid_field', 'amal@cpas.be', []]);
  own.typed = 'CPAS-namur.be';
  await own.add();
  expect([own.attempt.error, own.typed, own.view?.domains]).toEqual([null, '', ['cpas-namur.be']]);
  await own.remove('cpas-namur.be');
  expect(own.view?.domains).toEqual([]);
});
