// Owns the proof that the list shows what was kept, counts nothing against anybody, and says a thing the way it is written.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Commands } from '$ui/generated/bindings';
import { FakeState, makeFake } from '$ui/platform/fake';
import { CommandError, type Platform } from '$ui/platform/types';
import { Activation } from './activation';
import { PreparationState, spoken } from './preparation.svelte';
import { StripState } from './strip.svelte';

let now = 0;
let keys = 0;
let left: string[] = [];

interface Program extends Platform {
  sent: { name: string; request: unknown }[];
  refusal: CommandError | null;
  hold: Promise<void> | null;
}

function program(): Program {
  const fake = makeFake(new FakeState('session_preparing'));
  const it: Program = {
    ...fake,
    sent: [],
    refusal: null,
    hold: null,
    call: async <K extends keyof Commands>(name: K, request: Commands[K][0]) => {
      it.sent.push({ name, request });
      await it.hold;
      if (it.refusal !== null) {
        const refusal = it.refusal;
        it.refusal = null;
        throw refusal;
      }
      return fake.call(name, request);
    },
  };
  return it;
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) {
    await Promise.resolve();
  }
}

async function open(): Promise<{ on: Program; list: PreparationState }> {
  const on = program();
  const list = new PreparationState(
    on,
    { closing: () => left.push('closing'), hidden: () => left.push('hidden'), lost: () => left.push('lost') },
    { activation: new Activation(() => (now += 1_000)), newKey: () => `key-${(keys += 1)}` },
  );
  await list.load();
  on.sent.length = 0;
  return { on, list };
}

const answerOf = (list: PreparationState, id: string) =>
  list.view?.documents.find((each) => each.document.id === id)?.answer ?? null;

beforeEach(() => {
  now = 0;
  keys = 0;
  left = [];
});

describe('an answer', () => {
  it('is shown once it is kept, and may be changed', async () => {
    const { on, list } = await open();
    let release: () => void = () => undefined;
    on.hold = new Promise((resolve) => (release = resolve));
    list.answer('code', 'missing');
    await settle();
    expect(answerOf(list, 'code'), 'not before the answer').toBeNull();
    release();
    await settle();
    expect(answerOf(list, 'code')).toBe('missing');
    expect(on.sent).toEqual([{ name: 'document_answer', request: { key: 'key-1', document: 'code', answer: 'missing' } }]);
    list.answer('code', 'here');
    await settle();
    expect(answerOf(list, 'code')).toBe('here');
  });

  it('that was refused is sent again under the same key', async () => {
    const { on, list } = await open();
    on.refusal = new CommandError({ code: 'disk_full', args: {} });
    list.answer('carte', 'here');
    await settle();
    expect(answerOf(list, 'carte')).toBeNull();
    expect(list.trouble?.again).not.toBeNull();
    list.trouble?.again?.();
    await settle();
    expect(answerOf(list, 'carte')).toBe('here');
    expect(list.trouble).toBeNull();
    expect(on.sent.map((each) => (each.request as { key: string }).key)).toEqual(['key-1', 'key-1']);
  });

  it('given by a trembling finger is one answer', async () => {
    const { on } = await open();
    let at = 0;
    const list = new PreparationState(on, { closing: () => undefined, hidden: () => undefined, lost: () => undefined }, {
      activation: new Activation(() => (at += 100)),
    });
    await list.load();
    on.sent.length = 0;
    list.answer('carte', 'here');
    list.answer('carte', 'missing');
    await settle();
    expect(on.sent.map((each) => each.name)).toEqual(['document_answer']);
    expect(answerOf(list, 'carte')).toBe('here');
  });
});

it('says where one is and never how much is missing', async () => {
  const { list } = await open();
  expect(list.progress).toBe('Regardez chaque image. L’avez-vous avec vous\u00a0?');
  for (const id of ['carte', 'code', 'lecteur']) {
    list.answer(id, 'missing');
    await settle();
  }
  expect(list.progress).toBe('Encore une chose à regarder ensemble.');
  list.answer('adresse', 'here');
  await settle();
  expect(list.progress).toBe('Tout est regardé. On sait où aller pour le reste.');
  for (const id of ['carte', 'code', 'lecteur']) {
    list.answer(id, 'here');
    await settle();
  }
  expect(list.progress).toBe('Tout est prêt.');
});

it('proposes the worker a question that goes with what was answered', async () => {
  const { list } = await open();
  expect(list.coach.asks[0]).toBe('Qu’avez-vous avec vous aujourd’hui\u00a0?');
  list.answer('code', 'missing');
  await settle();
  expect(list.coach.asks[0]).toBe('Comment peut-on l’avoir\u00a0?');
});

it('goes to the closing and shows nothing that arrives later', async () => {
  const { list } = await open();
  list.goOn();
  await settle();
  expect(left).toEqual(['closing']);
  expect(list.view).toBeNull();
});

it('the strip notes, and says why it does not without a note', async () => {
  const { on, list } = await open();
  const strip = new StripState(list);
  strip.take({ kind: 'jot' });
  expect(strip.panel).toBe('jot');
  await strip.jot('La lettre est chez sa fille.');
  expect(on.sent.at(-1)?.name).toBe('jot_add');
  if (list.view !== null) {
    list.view = { ...list.view, keepsNote: false };
  }
  strip.take({ kind: 'jot' });
  expect(strip.panel).toBe('keys');
  expect(strip.said).toBe('Sans note, on n’écrit rien.');
});

it('prints the list, and offers to save it where there is no printer', async () => {
  const { on, list } = await open();
  await list.printList();
  expect(list.paper).toBe('printed');
  on.refusal = new CommandError({ code: 'no_printer', args: {} });
  await list.printList();
  expect([list.paper, list.hasPrinter]).toEqual(['none', false]);
  await list.saveList();
  expect(list.paper).toBe('saved');
});

it('a hard word opens and closes', async () => {
  const { list } = await open();
  const term = list.view?.documents[1]?.document.label.find((span) => span.kind === 'term');
  if (term?.kind !== 'term') {
    throw new Error('the second thing has a hard word');
  }
  list.explain('code', term);
  expect(list.open?.term).toBe(term);
  list.explain('code', term);
  expect(list.open).toBeNull();
});

it('what is said of a thing is what is written, sentence by sentence', () => {
  const label = [{ kind: 'text' as const, text: 'Un lecteur' }];
  expect(spoken([label, 'Téléphonez avant.', null, 'Où : le CPAS'])).toBe('Un lecteur. Téléphonez avant. Où : le CPAS.');
});
