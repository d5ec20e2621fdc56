// @ts-check
// Whose task it is, in Chromium against the test host. In somebody's place: why and until when before anybody is named, in
// the agreement, in the note; and the learning half that is booked, moved and declined. Another service's: the relay, an
// outcome as good as any other.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { openChromium } from './chromium.mjs';
import { look } from './look.mjs';
import { chooseProcedure, firstStart, nameNewPerson, PIN } from './path.mjs';

/** @typedef {Awaited<ReturnType<typeof openChromium>>} Opened */

/** @param {Opened} opened */
async function upToAgreement(opened) {
  const { person } = opened;
  await person.click('Commencer une séance');
  await person.click('C’est urgent. Amal fait avec vous.');
  await person.see('Pour quoi');
  await chooseProcedure(person, 'Noter un jour de travail');
  if (await person.canClick('Ordinateur')) {
    await person.click('Ordinateur');
  }
  await person.see('Internet');
  await person.click('Oui');
  await person.see('Pourquoi est-ce urgent');
  await look(opened, 'urgent');
  await person.click('Un autre jour');
  await person.click('Le délai finit');
  await person.see('Choisissez encore le jour.');
  await look(opened, 'urgent-sans-jour');
  await person.click('Demain');
  await person.click('Un paiement peut s’arrêter');
  await person.see('Avec qui');
  await nameNewPerson(person, 'Rim');
  await person.see('Un paiement peut s’arrêter le');
  await look(opened, 'accord-urgent');
}

/**
 * What is due: nobody's name before one asks, and two actions to the first step.
 * @param {Opened} opened
 */
async function lookAtDue(opened) {
  const { person } = opened;
  assert.ok(!(await person.read()).includes('Rim'), 'the day says nobody’s name');
  // The card of the month is due today, this week or later: it depends on the day on which this is played.
  const { dueThisWeek } = await person.ask('today_view');
  await person.click(`Voir, ${dueThisWeek} suite${dueThisWeek === 1 ? '' : 's'}, cette semaine`);
  await person.see('Ce qui est attendu');
  await person.see('Reste à apprendre ensemble');
  await person.see('Revient chaque mois');
  await look(opened, 'attendu');
  const card = 'Relire et envoyer la carte de contrôle';
  const dayOfCard = async () => {
    const { due } = await person.ask('due_list');
    return due.find((/** @type {any} */ one) => one.waiting.kind === 'duty')?.waiting.on;
  };
  const before = await dayOfCard();
  await person.click(`C’est fait, pour Rim : ${card}`);
  await person.until(async () => (await dayOfCard()) !== before, 'the card of this month is done');
  await person.click('Commencer avec Rim : Reste à apprendre ensemble');
  await person.see('Notre accord');
  await person.see('C’est vous qui cliquez.');
  for (const page of ['Pour quoi', 'Comment', 'Bonjour Amal']) {
    await person.click('Retour');
    await person.see(page);
  }
}

/**
 * A day that was wrong is corrected from the file: what was written stays, and what waits reads anew.
 * @param {Opened} opened
 */
async function correctDay(opened) {
  const { person } = opened;
  await person.click('Lire la note');
  await person.click('Corriger : À refaire ensemble, pour apprendre');
  await person.see('Ce qui était écrit reste lisible.');
  await look(opened, 'corriger-jour');
  await person.click('Plus de date');
  await person.see('est corrigé en « plus de date ».');
  await look(opened, 'corrige');
  await person.click('Dossiers');
  await person.type('Le nom choisi ou le code', 'rim');
  await person.click('Ouvrir le dossier');
  await person.see('Le fil');
  assert.ok(!(await person.read()).includes('Reste à apprendre ensemble'), 'nothing waits any more');
}

/**
 * Rim's file: what waits is there; another name; and no slip erases it.
 * @param {Opened} opened
 */
async function lookAtFile(opened) {
  const { person } = opened;
  await person.click('Dossiers');
  await person.click('Ouvrir le dossier');
  await person.see('Tapez un nom ou un code.');
  await person.type('Le nom choisi ou le code', 'Ri');
  await person.click('Ouvrir le dossier');
  await person.see('Aucun dossier ne porte le nom « Ri ».');
  await look(opened, 'dossiers');
  await person.type('Le nom choisi ou le code', 'rim');
  await person.click('Ouvrir le dossier');
  await person.see('Reste à apprendre ensemble');
  await person.see('Revient chaque mois');
  await look(opened, 'dossier');
  await person.click('Ne plus rappeler');
  await person.until(async () => !(await person.read()).includes('Revient chaque mois'), 'the reminder is stopped');
  await correctDay(opened);
  await person.click('Corriger le nom');
  await person.type('Le nom choisi', 'Rima');
  await look(opened, 'dossier-nom');
  await person.click('Garder ce nom');
  await person.see('Rima, fiche');
  const { learner } = await person.ask('learner_find', { text: 'Rima' });
  await person.click('Effacer…');
  await person.type(`Pour effacer, tapez le code du dossier : ${learner.code}`, 'Rima');
  await person.click('Effacer pour toujours');
  await person.see('Ce n’est pas le code de ce dossier.');
  await look(opened, 'dossier-effacer');
  await person.type(`Pour effacer, tapez le code du dossier : ${learner.code}`, learner.code);
  await person.click('Effacer pour toujours');
  await person.see(`Le dossier ${learner.code} est effacé`);
  assert.equal((await person.ask('learner_find', { text: 'Rima' })).learner, null);
}

test('an urgency is said before, and its learning is not forgotten after', async () => {
  const pictures = process.env['COTE_PICTURES'];
  const opened = await openChromium({ pictures: pictures && `${pictures}/mandate` });
  const { person } = opened;
  try {
    await firstStart(person);
    await upToAgreement(opened);
    // Without a note nobody does it in their place.
    await person.click('Non, pas de note');
    await person.see('Sans note, Amal ne peut pas faire à votre place.');
    await person.click('Revenir à l’accord');
    await person.click('D’accord');
    await person.see('Étape 1');
    await person.click('Arrêter');
    await person.click('On s’arrête');
    await person.see('Refaire ensemble, pour apprendre');
    await look(opened, 'fin-urgente');
    await person.click('Non merci');
    await person.see('Pas maintenant. C’est noté.');
    await person.click('Finalement, oui');
    await person.see('Quel jour');
    await look(opened, 'fin-autre-jour');
    const { learning } = await person.ask('closing_view');
    assert.equal(learning.kind, 'not_wanted', 'nothing is booked by looking at the days');
    await person.click('Garder ce jour');
    await person.see('C’est noté : ');
    await person.click('Le rappeler chaque mois');
    await person.until(async () => (await person.ask('closing_view')).duties[0].isKept, 'the reminder is kept');
    await look(opened, 'fin-rappel');
    await person.click('Terminer la séance');
    await person.see('Pourquoi c’était urgent');
    await person.see('À refaire ensemble, pour apprendre');
    await person.see('chaque mois, le dernier jour');
    await look(opened, 'note-urgente');
    await person.type('Amal, pour revenir à votre écran', PIN);
    await person.click('Aujourd’hui');
    await person.see('Bonjour Amal');
    await person.picture('aujourdhui-urgent');
    await lookAtDue(opened);
    await lookAtFile(opened);
    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
  } finally {
    await opened.close();
  }
});

test('what another service does is relayed, written and taken home', async () => {
  const pictures = process.env['COTE_PICTURES'];
  const opened = await openChromium({ pictures: pictures && `${pictures}/relay` });
  const { person } = opened;
  try {
    await firstStart(person);
    await person.click('Commencer une séance');
    await person.click('Vous faites. Amal est à côté.');
    await person.see('Pour quoi');
    await chooseProcedure(person, 'Noter un jour de travail');
    await person.see('Oui, on regarde ensemble.');
    await look(opened, 'sous-conditions');
    await person.click('Donner le relais');
    await person.see('Cette séance donne le relais.');
    await nameNewPerson(person, 'Rim');
    await person.click('D’accord');
    await person.see('Un autre service peut aider');
    await look(opened, 'fin-relais');
    await person.click('La situation ne s’aggrave pas');
    await person.until(async () => (await person.ask('closing_view')).outcomes.length === 2, 'both outcomes');
    await person.click('Imprimer ma fiche');
    await person.see('imprimante');
    await look(opened, 'fin-relais-dite');
    await person.click('Terminer la séance');
    await person.see('La situation ne s’aggrave pas. Un autre service prend la suite');
    await look(opened, 'note-relais');
    assert.deepEqual(opened.complaints, [], 'the page complained of nothing');
  } finally {
    await opened.close();
  }
});
