// @ts-check
// Owns the whole path of one session as it is walked with a keyboard alone, from the first start to the closed vault.
// Refuses to look into the application for the right act: it does what the screen says, as the procedure is written today.
import assert from 'node:assert/strict';
import { once } from 'node:events';

import { fold } from './seat.mjs';

/** @typedef {import('./seat.mjs').Seat} Seat */

/**
 * What is said in the session, and nowhere else.
 * @typedef {{ antenna: string, worker: string, phrase: string, wrongPhrase: string, pin: string, learner: string,
 *   reason: string, jot: string, refused: string, next: string, shared: string, own: string, addendum: string }} Said
 */

/** Places of keys: the figures above the letters, which a Belgian keyboard writes only with Shift. */
const FIGURES = { 1: '10', 2: '11', 3: '12', 4: '13', 5: '14' };

/**
 * The first start, the slip copied by hand, the code of the day.
 * @param {Seat} seat
 * @param {Said} said
 * @returns {Promise<string[]>} The lines of the slip: secrets, like the phrase.
 */
export async function firstStart(seat, said) {
  await seat.see('Bienvenue');
  await seat.activate('Continuer');
  await seat.see('Écrivez le nom de l’antenne.');
  await seat.fill('Le nom de l’antenne', said.antenna);
  await seat.fill('Votre prénom ou votre surnom', said.worker);
  await seat.activate('Continuer');
  await seat.see('Ces six mots ouvrent le coffre');
  await seat.tour('the six words');
  await seat.activate('Choisir ma propre phrase', 'space');
  await seat.fill('Votre phrase', said.phrase);
  await seat.see('Cette phrase convient.');
  await seat.activate('Continuer');
  await seat.see('encore une fois');
  await seat.fill('Votre phrase', said.phrase);
  // Enter in a field says as much as the button.
  await seat.press('Return');
  const lines = await copySlip(seat);
  await seat.see('Un code pour la journée');
  await seat.fill('Six chiffres', said.pin);
  await seat.press('Return');
  await seat.see(`Bonjour ${said.worker}`);
  return lines;
}

/** @param {Seat} seat */
async function copySlip(seat) {
  await seat.see('La fiche de secours');
  const found = (await seat.words()).match(/[0-9A-Z]{4} ?[0-9A-Z]{4} ?[0-9A-Z]{2}(?![0-9A-Z])/g) ?? [];
  const lines = [...new Set(found)];
  assert.equal(lines.length, 4, 'the slip has four lines');
  await seat.activate('Recopier à la main');
  await seat.see('Vous avez recopié la fiche');
  const labels = [...new Set((await seat.words()).match(/Ligne \d, morceau \d/g) ?? [])];
  assert.equal(labels.length, 2, 'two groups are asked back');
  for (const label of labels) {
    const [line, group] = (label.match(/\d/g) ?? []).map(Number);
    await seat.fill(label, lines[(line ?? 1) - 1]?.split(' ')[(group ?? 1) - 1] ?? '');
  }
  await seat.activate('Vérifier');
  await seat.see('C’est bien recopié.');
  await seat.activate('Continuer');
  return lines;
}

/**
 * From Today to the first step.
 * @param {Seat} seat
 * @param {Said} said
 * @param {{ isKnown: boolean }} about
 */
export async function startSession(seat, said, { isKnown }) {
  await seat.see('Commencer une séance');
  if (!isKnown) {
    await seat.tour('today');
  }
  await seat.activate('Commencer une séance');
  await seat.see('Comment ?');
  await seat.activate(`Vous faites. ${said.worker} est à côté.`, 'space');
  await seat.see('Pour quoi ?');
  await seat.activate('Chômage');
  await seat.see('Quelle démarche ?');
  await seat.activate('Noter un jour de travail');
  await seat.see('Avec qui ?');
  await seat.fill('Le nom choisi ou le code', said.learner);
  await seat.press('Return');
  if (isKnown) {
    await seat.see('déjà dit d’accord');
  } else {
    await seat.see(`Personne ne s’appelle « ${said.learner} » ici.`);
    await seat.activate(`Ouvrir un dossier pour ${said.learner}`);
    await seat.see('Notre accord');
    await seat.activate('Écouter');
    await seat.activate('J’ai une question');
    await seat.see('On a le temps.');
    await seat.press('Escape');
    await seat.see('C’est vous qui cliquez.');
  }
  await seat.activate('D’accord');
  await seat.see('Vous jouez Amina');
  await seat.activate('On commence');
  await onStep(seat, 1);
}

/**
 * @param {Seat} seat
 * @param {number} number
 */
async function onStep(seat, number) {
  await seat.until(async () => {
    if (await seat.canGoTo('On commence')) {
      await seat.activate('On commence');
    }
    return new RegExp(`Étape ${number}(?!\\d)`).test(await seat.words());
  }, `step ${number}`);
  await seat.findKeyboard(`step ${number}`);
}

/**
 * Every step of noting a day, those of connecting included; on the way, everything that is done from the strip.
 * @param {Seat} seat
 * @param {Said} said
 */
export async function walkSteps(seat, said) {
  const acts = [
    () => seat.activate('Non, pas encore'),
    () => aside(seat, said).then(() => seat.activate('Sur écran, sans contrat')),
    () => seat.activate('Oui, le code est là'),
    () => hand(seat, said).then(() => seat.activate('Le câble du lecteur')),
    () => seat.activate('Oui, elle est allumée'),
    () => hideInSession(seat).then(() => seat.activate('Ma carte de contrôle, socialsecurity.be')),
    () => seat.activate('Se connecter', 'Return', 'last'),
    () => seat.activate('Carte d’identité et lecteur', 'space'),
    () => seat.activate('Mettre la carte, puce en haut'),
    () => seat.activate('Continuer'),
    () => handRefused(seat).then(() => enterCode(seat)),
    () => seat.activate('Je continue ma démarche'),
    () => seat.activate('eC3, novembre'),
    () => wrongDay(seat).then(() => pickDay(seat, 12)),
    () => seat.activate('travaille'),
    () => seat.activate('Enregistrer', 'Return', 'last'),
    () => pickDay(seat, 12),
    () => seat.activate('Se déconnecter', 'Return', 'last'),
    () => seat.activate('Retirer la carte'),
    () => seat.activate('L’agenda d’Amina'),
  ];
  for (const [index, act] of acts.entries()) {
    await onStep(seat, index + 1);
    await act();
  }
  await seat.see('Le chemin');
  return acts.length;
}

/**
 * A line jotted, one that is refused, an obstacle, a mark, the list of keys, the situation, a hard word, a talk.
 * @param {Seat} seat
 * @param {Said} said
 */
async function aside(seat, said) {
  await jot(seat, said.jot);
  await seat.see('C’est noté.');
  await seat.press('n');
  await seat.see('Noter, en une ligne');
  await seat.type(said.refused);
  await seat.press('Return');
  await seat.see('Il n’a pas été gardé.');
  await seat.press('Escape', 'o');
  await seat.see('Qu’est-ce qui bloque ?');
  await seat.press(FIGURES[3]);
  await seat.see('C’est noté : Les mots de la page.');
  await seat.press('d');
  await seat.see('Une question est marquée.');
  await seat.press(FIGURES[1], 'Escape');
  await seat.press('F1');
  await seat.see('Donner le clavier au volet');
  await seat.press('Escape');
  await seat.activate('La situation');
  await seat.see('Revenir à l’étape');
  await seat.activate('Revenir à l’étape');
  await seat.activate('Autrement');
  await seat.see('Autrement, sans écran');
  await seat.press('Escape');
  await seat.press('F2', 'p');
  await seat.see('On parle.');
  await seat.press('space');
  await seat.see('Étape 2');
  await seat.activate('Retour');
  await seat.see('Étape 1');
  await seat.activate('Non, pas encore');
  await onStep(seat, 2);
}

/**
 * @param {Seat} seat
 * @param {string} words
 */
export async function jot(seat, words) {
  await seat.press('F2');
  await seat.see('Le clavier est ici');
  await seat.press('n');
  await seat.see('Noter, en une ligne');
  await seat.type(words);
  await seat.press('Return');
}

/**
 * @param {Seat} seat
 * @param {Said} said
 */
async function hand(seat, said) {
  await seat.press('F2', 'm');
  await seat.see(`${said.worker} demande la souris.`);
  await seat.press(FIGURES[5]);
  await seat.see('Quelle raison ?');
  await seat.type(said.reason);
  await seat.press('Return');
  await seat.see(`${said.worker} a la souris.`);
  await seat.press('Escape');
  await seat.until(async () => !(await seat.sees('a la souris.')), 'the hand given back');
}

/** @param {Seat} seat */
async function handRefused(seat) {
  await seat.press('F2', 'm');
  await seat.see('cette étape reste à vous');
  await seat.activate('Revenir à l’étape');
}

/** @param {Seat} seat */
async function hideInSession(seat) {
  await seat.press('F9');
  await seat.see('Écran caché');
  await seat.activate('Revenir');
  await onStep(seat, 6);
}

/** @param {Seat} seat */
async function enterCode(seat) {
  await seat.goTo('1', 'last');
  await seat.press(FIGURES[1], FIGURES[2], FIGURES[3], FIGURES[4]);
  await seat.see('4 chiffres tapés.');
  await seat.activate('OK');
}

/**
 * A day of the month: one stop for Tab, then the arrows.
 * @param {Seat} seat
 * @param {number} day
 */
async function pickDay(seat, day) {
  await seat.goToAny(isDay, 'a day of the month', 'any');
  for (let left = 31; left > 0; left -= 1) {
    const here = Number(fold((await seat.settledFocus()).name).split(' ')[1]);
    if (here === day) {
      await seat.confirm();
      return;
    }
    const step = Math.abs(day - here) >= 7 ? 'Down' : 'Right';
    const back = Math.abs(day - here) >= 7 ? 'Up' : 'Left';
    await seat.move(day > here ? step : back);
  }
  throw new Error(`no arrow comes to the ${day}`);
}

/** @param {import('./seat.mjs').Told} one */
function isDay(one) {
  return /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) \d+ /.test(fold(one.name));
}

/** @param {Seat} seat */
async function wrongDay(seat) {
  await seat.tour('the month', isDay);
  await pickDay(seat, 19);
  await seat.see('une semaine plus tard');
  await seat.activate('D’accord');
  for (let rung = 0; rung < 4; rung += 1) {
    await seat.activate('J’ai besoin d’aide');
  }
  await seat.see('À vous maintenant.');
}

/**
 * The closing, with the sheet through the dialog of the desktop.
 * @param {Seat} seat
 * @param {Said} said
 */
export async function closeSession(seat, said) {
  await seat.tour('the closing');
  await seat.goTo('Bien');
  await seat.press('space');
  await seat.activate(`${said.worker} peut l’écrire dans la note`, 'space');
  await seat.activate('Changer');
  await seat.see('On fera quoi ?');
  await seat.fill('On fera quoi ?', said.next);
  await seat.activate('Garder');
  await seat.see(said.next);
  await seat.activate('Tout est fait');
  await seat.activate('Enregistrer ma fiche');
  const sheet = await save(seat);
  await seat.see('Votre fiche est enregistrée.');
  await seat.press('c');
  await seat.until(async () => !(await seat.sees('Confirmer tout')), 'the path is confirmed');
  await seat.activate('Terminer la séance');
  await seat.see('Ce qu’on garde de la séance');
  return sheet;
}

/**
 * The dialog of the desktop, as it comes: its name and its folder are proposed.
 * @param {Seat} seat
 * @returns {Promise<string>} The name of the file.
 */
export async function save(seat) {
  await seat.until(() => seat.isAsked(), 'the dialog of the desktop');
  const name = await seat.until(async () => (await seat.focus())?.text, 'the proposed name');
  await seat.press('Return');
  await seat.until(async () => !(await seat.isAsked()), 'the dialog of the desktop gone');
  return name;
}

/**
 * The note, written together and then alone, on paper and frozen.
 * @param {Seat} seat
 * @param {Said} said
 * @returns {Promise<string[]>} The files that were asked for.
 */
export async function finishNote(seat, said) {
  await seat.fill('Les mots qu’on garde ensemble', said.shared);
  await seat.activate('Ajouter');
  await seat.fill(`${said.worker}, pour revenir à votre écran`, said.pin);
  await seat.see('Vos lignes à vous');
  await seat.fill('Vos lignes à vous', said.own);
  await seat.tour('the note');
  const files = [];
  for (const button of ['Enregistrer en PDF', 'Enregistrer en texte']) {
    await seat.activate(button);
    files.push(await save(seat));
    await seat.see('Le fichier est enregistré.');
  }
  await seat.activate('Fermer la note');
  await seat.see('Cette note est fermée.');
  await seat.fill('Ajouter une ligne', said.addendum);
  await seat.activate('Ajouter');
  await seat.see(said.addendum);
  return files;
}

/**
 * Hidden and shown again with the code of the day, then closed.
 * @param {Seat} seat
 * @param {Said} said
 */
export async function hideAndClose(seat, said) {
  await seat.press('F9');
  await seat.see('Écran caché');
  await seat.activate('Revenir');
  await seat.fill('Votre code du jour', said.pin);
  await seat.see('Cette note est fermée.');
  await seat.activate('Fermer le coffre');
  await seat.see(`Bonjour ${said.worker}`);
}

/**
 * A phrase that opens nothing, then the one that does.
 * @param {Seat} seat
 * @param {Said} said
 */
export async function reopen(seat, said) {
  await seat.fill('Votre phrase', said.wrongPhrase);
  await seat.press('Return');
  await seat.see(`Ce n’est pas la bonne phrase pour ${said.worker}.`);
  await seat.fill('Votre phrase', said.phrase);
  await seat.press('Return');
  await seat.see('Un code pour la journée');
  await seat.activate('Sans code');
  await seat.see(`Bonjour ${said.worker}`);
}

/**
 * Leaves by the keys of the desktop, and says so again in the page.
 * @param {Seat} seat
 */
export async function quit(seat) {
  const gone = once(seat.program, 'exit');
  await seat.press('alt+F4');
  await seat.see('Quitter');
  await seat.activate('Quitter');
  assert.deepEqual(await gone, [0, null]);
}
