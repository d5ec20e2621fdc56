// Owns the proof that a note is finished with what was typed, and never changed afterwards.
import { expect, it } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { NotePage } from './note-page.svelte';

async function open(note: string): Promise<{ page: NotePage; state: FakeState }> {
  const state = new FakeState('unlocked');
  const page = new NotePage(makeFake(state), note);
  await page.load();
  return { page, state };
}

it('freezes with what was just typed', async () => {
  const { page, state } = await open('note-2');
  const own = page.own ?? expect.fail('an open note can be written');
  own.text = 'Je demanderai à Luc pour le lecteur.';
  await page.freeze();
  expect(state.notes.find((note) => note.id === 'note-2')).toMatchObject({
    ownText: 'Je demanderai à Luc pour le lecteur.',
    isFrozen: true,
  });
  expect([page.shared, page.own], 'nothing can be typed any more').toEqual([null, null]);
});

it('is not frozen while a text is refused', async () => {
  const { page, state } = await open('note-2');
  const shared = page.shared ?? expect.fail('an open note can be written');
  shared.text = 'Numéro 85073003328';
  await page.freeze();
  expect(shared.error?.code).toBe('forbidden_text');
  expect(state.notes.find((note) => note.id === 'note-2')?.isFrozen).toBe(false);
});

it('takes lines once it is frozen, and none that is empty', async () => {
  const { page } = await open('note-1');
  expect(page.shared).toBeNull();
  page.addendum = '  ';
  await page.addLine();
  expect(page.isAddendumMissing).toBe(true);
  expect(page.view?.addenda).toHaveLength(1);
  page.addendum = 'La carte est en ordre.';
  await page.addLine();
  expect(page.view?.addenda.at(-1)?.text).toBe('La carte est en ordre.');
  expect(page.addendum).toBe('');
});

it('says whether paper came out', async () => {
  const { page, state } = await open('note-1');
  state.hasPrinter = false;
  await page.print('note_pdf');
  expect(page.paper).toBe('none');
  expect(page.paperAttempt.error?.code).toBe('no_printer');
  await page.save('note_markdown');
  expect(page.paper).toBe('saved');
});

it('is corrected by a line that says what read before, and by none when nothing differs', async () => {
  const { page } = await open('note-1');
  const step = page.view?.body.procedures[0]?.steps[0] ?? expect.fail('a note has steps');
  const { corrections } = page;
  corrections.begin({ kind: 'level', what: step.title, place: step.place, level: step.level });
  await corrections.keep('2026-11-23');
  expect([corrections.wrong, page.view?.corrections], 'the same level is no correction').toEqual([null, []]);
  corrections.begin({ kind: 'level', what: step.title, place: step.place, level: step.level });
  corrections.level = 'demonstration';
  await corrections.keep('2026-11-23');
  expect(page.view?.corrections).toMatchObject([{ step: step.title, levelBefore: step.level, by: 'Amal' }]);
  expect(page.view?.body.procedures[0]?.steps[0]?.level).toBe('demonstration');
});

it('asks for a day that is not behind us, or takes it away', async () => {
  const { page } = await open('note-1');
  const { corrections } = page;
  corrections.begin({ kind: 'next_day', what: 'La prochaine fois', on: '2026-11-30' });
  for (const day of [null, '2026-11-22']) {
    corrections.day = day;
    await corrections.keep('2026-11-23');
    expect([corrections.isDayMissing, page.view?.corrections]).toEqual([true, []]);
  }
  corrections.day = '2026-12-07';
  await corrections.keep('2026-11-23');
  expect(page.view?.body.next?.on).toBe('2026-12-07');
  corrections.begin({ kind: 'next_day', what: 'La prochaine fois', on: '2026-12-07' });
  await corrections.takeAway();
  expect([page.view?.body.next, page.view?.corrections.length]).toEqual([null, 2]);
});
