// @ts-check
// Owns the whole path of one session as people walk it, wrong turns included, for either engine. Refuses a shortcut that a
// person does not have.
import assert from 'node:assert/strict';

/** @typedef {import('./person.mjs').Person} Person */

export const PHRASE = 'sept girafes mauves dansent sous la pluie de Namur';
export const PIN = '804215';
const OWN_LINE = 'Une autre fois, parler moins et attendre plus.';

/**
 * The first start: the vault, its first worker, the slip copied by hand, the PIN of the day.
 * @param {Person} person
 */
export async function firstStart(person) {
  await person.see('Bienvenue');
  await person.axe('the first start');
  await person.picture('premier-demarrage');
  await person.click('Continuer');
  await person.see('Écrivez le nom de l’antenne.');
  await person.type('Le nom de l’antenne', 'Marche');
  await person.type('Votre prénom ou votre surnom', 'Amal');
  await person.click('Continuer');
  await person.see('Ces six mots ouvrent le coffre');
  await person.axe('the six words');
  await person.picture('six-mots');
  await person.click('Choisir ma propre phrase');
  await person.type('Votre phrase', PHRASE);
  await person.see('Cette phrase convient.');
  await person.click('Continuer');
  await person.see('encore une fois');
  await person.type('Votre phrase', `${PHRASE}x`);
  await person.click('Créer le coffre');
  await person.see('Ce n’est pas la même phrase.');
  await person.type('Votre phrase', PHRASE);
  await person.click('Créer le coffre');
  await copySlip(person);
  await person.see('Un code pour la journée');
  await person.axe('the PIN');
  await person.picture('code-du-jour');
  await person.type('Six chiffres', PIN);
  await person.click('Choisir ce code');
  await person.see('Bonjour Amal');
}

/** @param {Person} person */
async function copySlip(person) {
  // The key is stretched, and the whole library is read and checked: a busy machine takes its time.
  await person.until(async () => (await person.read()).includes('La fiche de secours'), 'the slip', 60_000);
  await person.axe('the recovery slip');
  await person.picture('fiche-de-secours');
  const lines = (await person.read()).match(/[0-9A-Z]{4} ?[0-9A-Z]{4} ?[0-9A-Z]{2}(?![0-9A-Z])/g) ?? [];
  assert.equal(lines.length, 4, 'the slip has four lines');
  const groups = lines.map((line) => line.replace(/ /g, '')).map((line) => [line.slice(0, 4), line.slice(4, 8), line.slice(8)]);
  await person.click('Recopier à la main');
  await person.see('Vous avez recopié la fiche');
  const labels = (await person.read()).match(/Ligne \d, morceau \d/g) ?? [];
  assert.equal(labels.length, 2, 'two groups are asked back');
  for (const label of labels) {
    const [line, group] = (label.match(/\d/g) ?? []).map(Number);
    await person.type(label, groups[(line ?? 1) - 1]?.[(group ?? 1) - 1] ?? '');
  }
  await person.click('Vérifier');
  await person.see('C’est bien recopié.');
  await person.click('Continuer');
}

/**
 * A procedure behind its theme; themes stand open where there are few procedures.
 * @param {Person} person
 * @param {string} title
 * @param {string} [theme]
 */
export async function chooseProcedure(person, title, theme = 'Chômage') {
  await person.until(async () => (await person.canClick(title)) || (await person.canClick(theme)), `${title}, or ${theme}`);
  if (!(await person.canClick(title))) {
    await person.click(theme);
    await person.see('Quelle démarche');
  }
  await person.click(title);
}

/**
 * Names somebody whom nobody knows here: their file is made, which is one action more than for somebody known.
 * @param {Person} person
 * @param {string} name
 */
export async function nameNewPerson(person, name) {
  await person.type('Le nom choisi ou le code', name);
  await person.click('Continuer');
  await person.click(`Ouvrir un dossier pour ${name}`);
}

/**
 * From Today to the first step. Counts the actions.
 * @param {Person} person
 */
export async function startSession(person) {
  await person.see('Commencer une séance');
  await person.axe('today');
  await person.picture('aujourdhui');
  const before = person.actions;
  await person.click('Commencer une séance');
  await person.see('Comment');
  await person.axe('how');
  await person.picture('comment');
  await person.click('Vous faites. Amal est à côté.');
  await person.see('Pour quoi');
  await person.axe('what for');
  await person.picture('pour-quoi');
  await person.click('Chômage');
  await person.see('Quelle démarche');
  await person.axe('the procedures of a theme');
  await person.picture('quelle-demarche');
  await person.click('Noter un jour de travail');
  await person.see('Avec qui');
  await person.axe('with whom');
  await person.picture('avec-qui');
  await nameNewPerson(person, 'Rim');
  await person.see('Notre accord');
  await person.see('C’est vous qui cliquez.');
  await person.axe('the agreement');
  await person.picture('accord');
  await person.click('D’accord');
  await person.see('Vous jouez Amina');
  const actions = person.actions - before;
  return actions;
}

/**
 * Every step with the right act, done on the screen; on the way a wrong click, every rung of help, a handover and one that
 * is refused.
 * @param {Person} person
 */
export async function walkSteps(person) {
  const seen = { wrong: 0, cues: 0, handover: 0, refused: 0, steps: 0 };
  for (let walked = 0; walked < 60; walked += 1) {
    const { step, isClosing } = await person.ask('step_view');
    if (isClosing) {
      return seen;
    }
    seen.steps += 1;
    await passCards(person, step);
    if (walked < 3 || step.scene?.elements.some((/** @type {any} */ one) => one.kind === 'calendar')) {
      await person.axe(`step ${step.number} (${step.place.step})`);
    }
    await person.picture(`etape-${step.number}-${step.place.step}`);
    await detours(person, step, seen);
    await doRight(person, step);
    await person.until(async () => {
      const now = await person.ask('step_view');
      return now.isClosing || now.step.number !== step.number || now.step.place.step !== step.place.step;
    }, `leaving ${step.place.step}`);
  }
  throw new Error('sixty steps and no closing');
}

/**
 * The step is on the screen, after the card that says who one plays where a procedure begins, or is played again.
 * @param {Person} person
 * @param {any} step
 */
export async function passCards(person, step) {
  const isThere = async () => (await person.read()).includes(`Étape ${step.number}`);
  const card = async () => {
    for (const words of ['On commence', 'On continue']) {
      if (await person.canClick(words)) {
        return words;
      }
    }
    return null;
  };
  await person.until(async () => (await isThere()) || (await card()) !== null, `step ${step.number}`);
  if (!(await isThere())) {
    await person.axe('the situation');
    await person.picture('situation');
    await person.click((await card()) ?? 'On commence');
    await person.until(isThere, `step ${step.number} after its situation`);
  }
}

/**
 * @param {Person} person
 * @param {any} step
 * @param {{ wrong: number, cues: number, handover: number, refused: number }} seen
 */
async function detours(person, step, seen) {
  const calendar = step.scene?.elements.find((/** @type {any} */ one) => one.kind === 'calendar');
  if (seen.wrong === 0 && calendar && step.act.kind === 'click' && step.act.target.startsWith(`${calendar.target}/`)) {
    const wrongDay = step.act.target.endsWith('/19') ? '20' : '19';
    await person.clickTarget(`${calendar.target}/${wrongDay}`);
    await person.until(() => person.canClick('D’accord'), 'the explanation of a wrong click');
    await person.axe('the explanation of a wrong click');
    await person.picture('clic-explique');
    await person.click('D’accord');
    seen.wrong += 1;
    for (const rung of ['question', 'mot', 'halo', 'montrer']) {
      await person.click('J’ai besoin d’aide');
      seen.cues += 1;
      const cues = seen.cues;
      await person.until(async () => (await person.ask('step_view')).step.cues.length === cues, `the rung ${rung}`);
      await person.picture(`indice-${rung}`);
    }
    // The screen shows it, undoes it, and the hand is the learner's again.
    await person.see('À vous maintenant.');
    return;
  }
  if (seen.handover === 0 && !step.isLearnerOnly && step.number > 1 && step.act.kind === 'click') {
    await person.press('F2');
    await person.press('m');
    await person.see('Amal demande la souris.');
    await person.axe('asking for the hand');
    await person.picture('demander-la-main');
    await person.press('2');
    await person.see('Amal a la souris.');
    await person.axe('the hand taken');
    await person.picture('main-prise');
    await person.press('Escape');
    await person.until(async () => (await person.ask('step_view')).step.hand === null, 'the hand given back');
    seen.handover += 1;
  }
  if (seen.refused === 0 && step.isLearnerOnly) {
    await person.press('F2');
    await person.press('m');
    await person.see('étape reste à vous');
    await person.axe('a step that stays the learner’s');
    await person.picture('main-refusee');
    await person.click('Revenir à l’étape');
    seen.refused += 1;
  }
}

/** @type {Record<string, string>} What is said when it was done away from the screen. */
const ERRANDS = { bring: 'Je l’ai', phone: 'J’ai téléphoné', wait: 'C’est arrivé', sign: 'J’ai signé' };

/**
 * Does what the step asks for, with its own words.
 * @param {Person} person
 * @param {any} step
 */
export async function doRight(person, step) {
  const { kind, target, expect } = step.act;
  if (kind === 'click') {
    await person.clickTarget(target);
  } else if (kind === 'enter_code') {
    const pad = find(step.scene.elements, (/** @type {any} */ one) => one.kind === 'pin_pad');
    for (const digit of pad.code) {
      await person.click(digit);
    }
    await person.click('OK');
  } else if (kind === 'type') {
    const field = find(step.scene.elements, (/** @type {any} */ one) => one.target === target);
    await person.type(field.label, expect);
    await person.press('Enter');
  } else if (kind === 'choose') {
    await person.click(step.choices[0].label);
  } else if (kind === 'answer' || kind === 'compare') {
    await person.click(answerName(step.act, target));
  } else {
    await person.click(ERRANDS[step.act.errand] ?? 'C’est fait');
  }
}

/**
 * The words of an answer; those to a comparison are the program's.
 * @param {any} act
 * @param {string} target
 * @returns {string}
 */
export function answerName(act, target) {
  if (act.kind === 'compare') {
    return target === 'pareil' ? 'C’est la même' : 'Ce n’est pas la même';
  }
  return act.answers.find((/** @type {any} */ one) => one.target === target).label;
}

/**
 * @param {any[]} elements
 * @param {(element: any) => boolean} wanted
 * @returns {any}
 */
export function find(elements, wanted) {
  for (const one of elements) {
    const inside = one.elements ? find(one.elements, wanted) : undefined;
    if (wanted(one) || inside) {
      return wanted(one) ? one : inside;
    }
  }
  return undefined;
}

/**
 * The closing and the note, until it is frozen. Counts the worker's actions.
 * @param {Person} person
 */
export async function closeSession(person) {
  await person.see('Le chemin');
  await person.axe('the closing');
  await person.picture('cloture');
  await person.click('Bien');
  await person.click('Garder cette date');
  await person.click('Tout est fait');
  await person.until(async () => (await person.ask('closing_view')).closeDown.isCardOut, 'what was put away is kept');
  if (await person.canClick('Imprimer ma fiche')) {
    await person.click('Imprimer ma fiche');
    await person.see('Votre fiche est partie à l’imprimante.');
  } else {
    await person.save('Enregistrer ma fiche', 'fiche.pdf', 'Votre fiche est enregistrée.');
  }
  await person.picture('cloture-remplie');
  const before = person.actions;
  await person.click('Confirmer tout');
  await person.click('Terminer la séance');
  await person.see('Ce qu’on garde de la séance');
  await person.axe('the shared note');
  await person.picture('note-partagee');
  return before;
}

/**
 * Back to the worker's screens with the PIN, and the note frozen.
 * @param {Person} person
 * @param {number} before
 */
export async function freezeNote(person, before) {
  // The sixth digit is enough: nothing else to press.
  await person.type('Amal, pour revenir à votre écran', PIN);
  await person.until(async () => (await person.ask('app_status')).stage === 'unlocked', 'the worker’s screens');
  await person.until(() => person.canClick('Fermer la note'), 'the note on the worker’s screen', 5_000).catch(async () => {
    await person.click('Finir');
  });
  await person.axe('the note');
  await person.type('Vos lignes à vous', OWN_LINE);
  await person.picture('note');
  await person.click('Fermer la note');
  await person.see('Cette note est fermée.');
  await person.picture('note-fermee');
  // The own lines are no duty.
  return person.actions - before - 1;
}

/**
 * The note as files.
 * @param {Person} person
 */
export async function saveNote(person) {
  await person.save('Enregistrer en PDF', 'note.pdf', 'Le fichier est enregistré.');
  await person.click('Toutes les notes');
  await person.see('fermée');
}

/**
 * Somebody known, once more, and stopping at once. Counts the actions from Today to the first step.
 * @param {Person} person
 */
export async function startAgainAndStop(person) {
  await person.click('Aujourd’hui');
  await person.see('Bonjour Amal');
  const { learner } = await person.ask('learner_find', { text: 'Rim' });
  const before = person.actions;
  await person.click('Commencer une séance');
  await person.see('Comment');
  await person.click('Vous faites. Amal est à côté.');
  await person.see('Pour quoi');
  await chooseProcedure(person, 'Noter un jour de travail');
  await person.see('Avec qui');
  // The last digit of the code is enough: nothing else to press.
  await person.type('Le nom choisi ou le code', learner.code);
  await person.see('Notre accord');
  await person.click('D’accord');
  await person.see('Vous jouez Amina');
  const actions = person.actions - before;
  await person.click('On commence');
  await person.click('Arrêter');
  await person.see('On s’arrête ici');
  await person.click('On s’arrête');
  await person.see('Le chemin');
  await person.click('Terminer la séance');
  await person.see('Ce qu’on garde de la séance');
  await person.type('Amal, pour revenir à votre écran', PIN);
  await person.until(() => person.canClick('Fermer la note'), 'the note of what was stopped');
  return actions;
}

/**
 * At the closed vault, with several workers.
 * @param {Person} person
 * @param {{ name: string, phrase: string }} worker
 */
export async function openAs(person, { name, phrase }) {
  await person.see('Qui ouvre le coffre');
  await person.click(name);
  await person.see(`Bonjour ${name}`);
  await person.type('Votre phrase', phrase);
  await person.click('Ouvrir le coffre');
  await person.see('Un code pour la journée');
  await person.type('Six chiffres', PIN);
  await person.click('Choisir ce code');
  await person.see(`Bonjour ${name}`);
}

/**
 * The largest letters, chosen before the vault is open.
 * @param {Person} person
 */
export async function largestText(person) {
  await person.click('Affichage');
  await person.click('200 %');
  await person.axe('the display settings at 200 %');
  await person.click('C’est bon');
}

/**
 * The second worker opens what the first one kept: the shared note, not the own lines.
 * @param {Person} person
 * @param {{ name: string, phrase: string }} worker
 */
export async function secondWorker(person, worker) {
  await person.click('Fermer le coffre');
  await person.axe('the opening with two workers');
  await person.picture('qui-ouvre');
  await openAs(person, worker);
  await person.click('Notes');
  await person.see('fermée');
  await person.picture('notes-de-l-equipe');
  const row = /\p{Lu}\p{L}+ \d+(?:er)? \p{L}+(?: \d{4})?, Rim Noter un jour de travail.*?(?:à finir|fermée)/gu;
  const [unfinished, frozen] = (await person.read()).match(row) ?? [];
  assert.ok(unfinished?.endsWith('à finir') && frozen?.endsWith('fermée'), 'both notes are in the list');
  await person.click(unfinished);
  await person.see('Amal n’a pas encore fermé cette note.');
  assert.equal(await person.canClick('Fermer la note'), false, 'somebody else’s note is theirs to finish');
  await person.click('Toutes les notes');
  await person.click(frozen);
  await person.see('Cette note est fermée.');
  assert.ok(!(await person.read()).includes(OWN_LINE), 'the first worker’s own lines are theirs');
  await person.axe('somebody else’s note');
  await person.picture('note-d-une-collegue');
}

/**
 * Hide, and come back with the PIN.
 * @param {Person} person
 */
export async function hideAndComeBack(person) {
  await person.press('F9');
  await person.see('Écran caché');
  await person.axe('the hidden screen');
  await person.picture('ecran-cache');
  if (await person.canClick('Revenir')) {
    await person.click('Revenir');
  }
  await person.type('Votre code du jour', PIN);
  await person.until(async () => (await person.ask('app_status')).stage === 'unlocked', 'coming back');
}

/**
 * Close, and open with the phrase after a wrong one.
 * @param {Person} person
 */
export async function closeAndOpen(person) {
  await person.click('Fermer le coffre');
  // Alone on the laptop, one is not asked who one is.
  await person.see('Bonjour Amal');
  await person.axe('the opening');
  await person.picture('ouvrir');
  await person.type('Votre phrase', 'une phrase qui ouvre autre chose');
  await person.click('Ouvrir le coffre');
  await person.see('Ce n’est pas la bonne phrase pour Amal.');
  await person.picture('mauvaise-phrase');
  await person.type('Votre phrase', PHRASE);
  await person.click('Ouvrir le coffre');
  await person.see('Un code pour la journée');
}

/**
 * All of it, one after the other: what comes later stands on what came before.
 * @param {Person} person
 */
export async function wholeSession(person) {
  const toFirstStep = await startSession(person);
  assert.ok(toFirstStep <= 8, `${toFirstStep} actions from Today to the first step, a new file included`);
  const seen = await walkSteps(person);
  assert.ok(seen.steps >= 12, `${seen.steps} steps`);
  assert.deepEqual({ ...seen, steps: 0 }, { wrong: 1, cues: 4, handover: 1, refused: 1, steps: 0 }, 'every detour was taken');
  const before = await closeSession(person);
  const toFrozen = await freezeNote(person, before);
  assert.ok(toFrozen <= 4, `${toFrozen} actions from the closing to the frozen note`);
  if (person.papers) {
    await saveNote(person);
  }
  const again = await startAgainAndStop(person);
  assert.ok(again <= 6, `${again} actions from Today to the first step with somebody known`);
  console.log(
    `# ${seen.steps} steps; ${toFirstStep} actions to the first step with a new file, ${again} with somebody known; ` +
      `${toFrozen} from the closing to the frozen note`,
  );
}
