// @ts-check
// A valise from an author's folder to the window that is shipped with another version: made and signed with `cote`, chosen
// in the desktop's own dialog, compared, installed, and left again for the version before.
import assert from 'node:assert/strict';
import { cp, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

import { largestText, openAs } from '../path.mjs';
import { AMAL, chooseValise, homeWithVault, inWindow, run, SARAH } from './at-window.mjs';

const SHIPPED = new URL('../../../assets/packs/be-wallonie', import.meta.url).pathname;
const DAY = 'procedures/carte-noter-un-jour.yaml';

/**
 * What an author does: a folder, a new number, a key, a valise, a signature.
 * @param {string} folder
 */
async function makeValise(folder) {
  const cote = process.env['COTE_CLI'] ?? '';
  const pack = join(folder, 'be-wallonie');
  await cp(SHIPPED, pack, { recursive: true });
  const edit = async (/** @type {string} */ file, /** @type {[RegExp, string]} */ [from, to]) => {
    const before = await readFile(join(pack, file), 'utf8');
    assert.match(before, from);
    await writeFile(join(pack, file), before.replace(from, to));
  };
  await edit('pack.yaml', [/^version: .*$/m, 'version: 9.1.0']);
  await edit(DAY, [/^title: Noter/m, 'title: Toujours noter']);
  const [key, phrase, valise] = ['auteur.cle', 'phrase.txt', 'mise-a-jour.valise'].map((name) => join(folder, name));
  assert.ok(key && phrase && valise);
  await writeFile(phrase, 'trois lézards verts lisent la carte du canal', { mode: 0o600 });
  const made = await run(cote, ['--json', 'pack', 'key', '--out', key, '--passphrase-file', phrase]);
  await run(cote, ['pack', 'build', pack, '--out', valise]);
  await run(cote, ['pack', 'sign', valise, '--key', key, '--passphrase-file', phrase]);
  return { valise, words: JSON.parse(made.stdout).words.split(' ') };
}

for (const size of ['100', '200']) {
  test(`a valise from a stick in the real window, at ${size} % text`, async () => {
    const home = await homeWithVault([AMAL, SARAH]);
    const { valise, words } = await makeValise(home.folder);
    const shipped = /^version: (.*)$/m.exec(await readFile(join(SHIPPED, 'pack.yaml'), 'utf8'))?.[1] ?? '';
    assert.equal(words.length, 6);
    await inWindow(home, async (person) => {
      if (size === '200') {
        await person.see('Qui ouvre le coffre');
        await largestText(person);
      }
      await openAs(person, AMAL);
      await person.click('Valises');
      await person.see('Les valises');
      await person.see('livrée avec l’application');
      await person.axe('the packs');
      await person.picture(`valises-${size}`);

      await person.click('Installer une valise');
      await chooseValise(null);
      await person.see('Les valises');

      const cut = join(home.folder, 'coupee.valise');
      await cp(valise, cut);
      await truncate(cut, 5_000);
      await person.click('Installer une valise');
      await chooseValise(cut);
      await person.see('La valise n’est pas entière');
      await person.see('Rien n’a changé');
      await person.axe('a valise that is refused');
      await person.picture(`valise-refusee-${size}`);

      await person.click('Installer une valise');
      await chooseValise(valise);
      await person.see('Voici ce que la valise change');
      await person.see('1 démarche changée, aucune nouvelle, aucune retirée');
      for (const word of words) {
        await person.see(word);
      }
      await person.axe('what a valise changes');
      await person.picture(`valise-vue-${size}`);
      assert.equal(await person.canClick('Installer'), false, 'not before the words were compared');
      await person.click('Nous avons comparé les six mots');
      await person.picture(`valise-comparee-${size}`);
      await person.click('Installer');
      await person.see('est installée');
      await person.see('Version 9.1.0');
      await person.axe('a valise that is installed');
      await person.picture(`valise-installee-${size}`);
      const titles = async () => JSON.stringify(await person.ask('procedure_list'));
      assert.match(await titles(), /Toujours noter/);

      await person.click(`Revenir à la version ${shipped}`);
      await person.see('Les nouvelles séances commenceront avec elle.');
      await person.axe('before going back');
      await person.picture(`valise-revenir-${size}`);
      await person.click(`Revenir à la version ${shipped}`);
      await person.see(`La version ${shipped} sert de nouveau.`);
      assert.doesNotMatch(await titles(), /Toujours noter/);
    });
  });
}
