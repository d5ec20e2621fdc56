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
