// Owns the proof that a session starts in few actions, by each door, with the right person, and with the right yes.
import { expect, it, vi } from 'vitest';
import { FakeState, makeFake } from '$ui/platform/fake';
import { today } from '$ui/platform/fake/samples';
import { Internet } from './internet.svelte';
import { Starting } from './starting.svelte';

function starting(internet = new Internet()): {
  made: Starting;
  state: FakeState;
  onstarted: ReturnType<typeof vi.fn<() => void>>;
} {
  const state = new FakeState('unlocked');
  const onstarted = vi.fn<() => void>();
  return { made: new Starting({ platform: makeFake(state), today, internet, onstarted }), state, onstarted };
}

function choose(made: Starting, id: string): void {
  made.chooseProcedure(made.procedures?.find((tile) => tile.id === id) ?? expect.fail(`the fake has ${id}`));
}

/** To the letter of that sender, on its own page. */
async function upToLetter(made: Starting, sender: string, letter: string): Promise<void> {
  await made.openLetters();
  const from = made.letters.senders.find((one) => one.id === sender) ?? expect.fail(`the fake has ${sender}`);
  made.chooseSender(from);
  if (made.at === 'letters') {
    made.chooseLetter(from.letters.find((one) => one.id === letter) ?? expect.fail(`the fake has ${letter}`));
  }
  expect(made.at).toBe('letter');
}

async function upToWho(made: Starting, mode: 'teach' | 'accompany' | 'do_for'): Promise<void> {
  await made.chooseMode(mode);
  made.chooseProcedure(made.procedures?.[1] ?? expect.fail('the fake has procedures'));
  if (made.at === 'device') {
    made.chooseDevice('computer');
  }
  if (made.at === 'internet') {
    await made.answerInternet(true);
  }
}

it('goes from the day to the first step in six actions with somebody known, typing included', async () => {
  const { made, state, onstarted } = starting();
  // 1: "Commencer une séance", on the day's screen.
  await made.chooseMode('accompany'); // 2
  expect(made.areThemesOpen).toBe(true);
  choose(made, 'noter-un-jour'); // 3
  expect(made.at).toBe('who'); // practising asks neither for a device nor for the Internet
  made.text = 'rim'; // 4
  await made.find(); // 5
  expect(made.at).toBe('agree');
  expect(made.learner?.pseudonym).toBe('Rim');
  await made.begin(true); // 6
  expect(onstarted).toHaveBeenCalledOnce();
  expect(state.session?.setup).toMatchObject({ mode: 'accompany', way: 'practise', learner: 'learner-rim', isAgreed: true });
});

it('opens theme by theme when the procedures are many', async () => {
  const { made } = starting();
  await made.chooseMode('accompany');
  const [first] = made.procedures ?? [];
  made.procedures = Array.from({ length: 7 }, (_, at) => ({ ...(first ?? expect.fail('the fake has procedures')), id: `autre-${at}` }));
  expect(made.areThemesOpen).toBe(false);
  expect(made.themes).toEqual(first === undefined ? [] : [first.theme]);
  made.openList(first?.theme ?? null);
  expect(made.listed).toHaveLength(7);
});

it('never lists people: what is not typed in full finds nobody', async () => {
  const { made } = starting();
  await upToWho(made, 'accompany');
  made.text = 'Ri';
  await made.find();
  expect(made.at).toBe('who');
  expect(made.unknown).toBe('Ri');
  await made.create();
  expect(made.learner?.pseudonym).toBe('Ri');
  expect(made.at).toBe('agree');
});

it('keeps nobody in a session whose note was refused', async () => {
  const { made, state } = starting();
  await upToWho(made, 'accompany');
  made.text = 'R27';
  await made.find();
  await made.begin(false);
  expect(state.session?.setup).toMatchObject({ learner: 'learner-rim', isAgreed: false });
});

it('never does it in the place of nobody', async () => {
  const { made, state } = starting();
  await upToWho(made, 'do_for');
  made.sayUrgent('deadline_ends');
  expect(made.needsName).toBe(true);
  expect(made.ways).toEqual(['real', 'prepare']);
  made.text = 'Rim';
  await made.find();
  await made.accompanyInstead();
  expect(made.mode).toBe('accompany');
  expect(made.learner).toBeNull();
  expect(made.needsName).toBe(false);
  await made.begin(true);
  expect(state.session?.setup).toMatchObject({ mode: 'accompany', way: 'real', learner: null, urgency: null });
});

it('asks why and until when before it is done in somebody’s place', async () => {
  const { made, state } = starting();
  await upToWho(made, 'do_for');
  expect([made.at, made.deadline]).toEqual(['urgent', today]);
  made.deadline = null;
  made.sayUrgent('payment_stops');
  expect([made.at, made.isDayMissing], 'no day, no urgency').toEqual(['urgent', true]);
  made.deadline = '2001-01-01';
  made.sayUrgent('payment_stops');
  expect(made.isDayMissing, 'a day behind us neither').toBe(true);
  made.deadline = '2099-12-31';
  made.sayUrgent('payment_stops');
  expect(made.at).toBe('who');
  made.text = 'Rim';
  await made.find();
  await made.begin(true);
  expect(state.session?.setup.urgency).toEqual({ reason: 'payment_stops', deadline: '2099-12-31' });
});


it('goes back one screen at a time, and forgets who it was', async () => {
  const { made } = starting();
  await upToWho(made, 'teach');
  made.text = 'Rim';
  await made.find();
  expect(made.back()).toBe(true);
  expect([made.at, made.learner, made.agreement]).toEqual(['who', null, null]);
  made.back();
  expect(made.at).toBe('what');
  made.back();
  expect(made.at).toBe('how');
  expect(made.back()).toBe(false);
});

it('reads a letter, says what is left, and keeps its day for the person', async () => {
  const { made, state } = starting();
  await made.chooseMode('accompany');
  await upToLetter(made, 'capac', 'carte');
  expect(made.led?.id).toBe('noter-un-jour');
  await made.letters.date('2026-12-01');
  expect(made.letters.deadline?.left).toEqual({ kind: 'days', days: 8 });
  made.chooseProcedure(made.led ?? expect.fail('it leads somewhere'));
  expect([made.at, made.day]).toEqual(['who', '2026-12-01']);
  made.text = 'Rim';
  await made.find();
  await made.begin(true);
  expect(state.session?.next).toEqual({ procedure: 'noter-un-jour', on: '2026-12-01', at: null });
  expect(state.session?.nextWords).toBe('Date limite de la lettre\u00a0: La carte de contrôle, en papier');
});

it('keeps no day of nobody, and none that is behind us', async () => {
  const { made, state } = starting();
  await made.chooseMode('accompany');
  await upToLetter(made, 'capac', 'carte');
  await made.letters.date('2026-11-02');
  expect([made.letters.deadline?.left.kind, made.day]).toEqual(['past', null]);
  await made.letters.date('2026-12-01');
  made.chooseProcedure(made.led ?? expect.fail('it leads somewhere'));
  await made.withNobody();
  await made.begin(true);
  expect(state.session?.next).toBeNull();
});

it('forgets a letter when another door is opened, and keeps it when its page sends to the list', async () => {
  const { made } = starting();
  await made.chooseMode('accompany');
  await upToLetter(made, 'onem', 'fin');
  expect(made.led).toBeNull();
  await made.letters.date('2026-12-01');
  made.openList(null);
  expect([made.at, made.day]).toEqual(['list', '2026-12-01']);
  made.back();
  made.back();
  made.back();
  made.back();
  expect(made.at).toBe('what');
  made.openList('connect');
  expect([made.letters.letter, made.day]).toEqual([null, null]);
});

it('asks on what and whether there is Internet only for real, and only once a day', async () => {
  const internet = new Internet();
  const { made, state } = starting(internet);
  await made.chooseMode('accompany');
  made.way = 'real';
  made.openList('unemployment');
  choose(made, 'noter-un-jour');
  expect(made.at).toBe('device');
  made.chooseDevice('computer');
  expect(made.at).toBe('internet');
  await made.answerInternet(true);
  expect(made.at).toBe('who');
  await made.withNobody();
  await made.begin(true);
  expect(state.session?.setup).toMatchObject({ way: 'real', device: 'computer' });
  const again = starting(internet).made;
  await again.chooseMode('do_for');
  choose(again, 'se-connecter-carte');
  expect(again.at, 'one device and a day already answered').toBe('urgent');
});

it('needs no Internet on paper', async () => {
  const { made } = starting();
  await made.chooseMode('accompany');
  made.way = 'real';
  choose(made, 'noter-un-jour');
  made.chooseDevice('paper');
  expect([made.at, made.device]).toEqual(['who', 'paper']);
});

it('without Internet practises today and keeps a day for the rest', async () => {
  const { made, state } = starting();
  await made.chooseMode('accompany');
  made.way = 'real';
  choose(made, 'se-connecter-carte');
  expect(made.at).toBe('internet');
  await made.answerInternet(false);
  expect([made.at, made.plan]).toEqual(['offline', '2026-11-30']);
  made.planFor('2026-11-02');
  expect(made.plan, 'never behind us').toBeNull();
  made.planFor('2026-12-03');
  made.remain('practise', made.device);
  made.text = 'Rim';
  await made.find();
  await made.begin(true);
  expect(state.session?.setup.way).toBe('practise');
  expect(state.session?.next?.on).toBe('2026-12-03');
});

it('goes back to what was meant for real, and on when the Internet is there again', async () => {
  const { made } = starting();
  await made.chooseMode('accompany');
  made.way = 'real';
  choose(made, 'noter-un-jour');
  made.chooseDevice('computer');
  await made.answerInternet(false);
  made.remain('practise', 'computer');
  made.back();
  expect([made.at, made.way, made.plan]).toEqual(['offline', 'real', '2026-11-30']);
  await made.answerInternet(true);
  expect([made.at, made.way, made.plan]).toEqual(['who', 'real', null]);
});

it('says before anybody is named that another service does it, and closes with its relay', async () => {
  const { made, state } = starting();
  await made.chooseMode('do_for');
  const [first] = made.procedures ?? [];
  const theirs = { ...(first ?? expect.fail('the fake has procedures')), remit: { answer: 'relay' as const, sentence: 'La caisse le fait.', relay: 'La caisse' } };
  made.procedures = [theirs];
  choose(made, theirs.id);
  if (made.at === 'internet') {
    await made.answerInternet(true);
  }
  expect(made.at).toBe('remit');
  made.goOn();
  expect([made.at, made.isRelayed]).toEqual(['urgent', false]);
  made.back();
  made.giveRelay(null);
  expect([made.at, made.mode], 'a relay is done in nobody’s place').toEqual(['who', 'accompany']);
  made.text = 'Rim';
  await made.find();
  await made.begin(true);
  expect(state.session?.setup).toMatchObject({ isRelayed: true, urgency: null, mode: 'accompany' });
  expect(state.stage).toBe('session_closing');
});

it('gives a service of the directory, or says that there is none, and forgets it when one goes on together', async () => {
  const { made, state } = starting();
  await made.chooseMode('accompany');
  const [first] = made.procedures ?? [];
  const theirs = { ...(first ?? expect.fail('the fake has procedures')), remit: { answer: 'relay' as const, sentence: 'Ce n’est pas à nous.', relay: null } };
  made.procedures = [theirs];
  choose(made, theirs.id);
  made.searchRelay();
  expect(made.at).toBe('relay');
  made.relays.text = 'cpas';
  await made.relays.look();
  const [found] = made.relays.list?.found ?? [];
  made.giveRelay({ kind: 'given', at: found?.at ?? expect.fail('the CPAS is there') }, 'CPAS');
  expect([made.at, made.relayName]).toEqual(['who', 'CPAS']);
  made.back();
  made.back();
  made.goOn();
  expect([made.isRelayed, made.relay, made.relayName]).toEqual([false, null, null]);
  made.back();
  made.searchRelay();
  made.giveRelay({ kind: 'none_exists' });
  await made.withNobody();
  await made.begin(true);
  expect(state.session?.setup).toMatchObject({ isRelayed: true, relay: { kind: 'none_exists' } });
});

it('goes from what is due to the first step in two actions', async () => {
  const { made, state, onstarted } = starting();
  const platform = makeFake(state);
  const [due] = (await platform.call('due_list', {})).due;
  // 1: "Commencer", beside what is due.
  await made.follow(due ?? expect.fail('the fake has something due'));
  await vi.waitFor(() => expect(made.at).toBe('agree'));
  expect([made.learner?.pseudonym, made.procedure?.id]).toEqual(['Rim', due?.procedure]);
  await made.begin(true); // 2
  expect(onstarted).toHaveBeenCalledOnce();
  expect(state.session?.setup).toMatchObject({ way: 'practise', learner: 'learner-rim', isAgreed: true });
});

it('asks what is not there any more', async () => {
  const { made, state } = starting();
  const [due] = (await makeFake(state).call('due_list', {})).due;
  await made.follow({ ...(due ?? expect.fail('the fake has something due')), procedure: 'partie' });
  expect(made.at).toBe('what');
  choose(made, 'noter-un-jour');
  await vi.waitFor(() => expect(made.at, 'but not with whom').toBe('agree'));
});

it('puts what is new first after three answers, and keeps them with a yes alone', async () => {
  const { made } = starting();
  made.askHabits();
  expect(made.at).toBe('mouse');
  made.answerHabit('mouse', 'not_yet');
  made.answerHabit('phone', 'often');
  expect([made.at, made.habits.order]).toEqual(['card', null]);
  made.answerHabit('card', 'sometimes');
  await made.keepHabits(false);
  expect([made.at, made.habits.kept, made.back()], 'back from there leaves').toEqual(['how', null, false]);
  await made.chooseMode('accompany');
  const without = new Set(made.themes);
  expect([made.themes[0], made.way, made.themes.length]).toEqual([without.has('basics') ? 'basics' : made.themes[0], 'practise', without.size]);
  expect(made.habits.inOrder(['computer', 'phone', 'paper'], (device, order) => device === order.device)).toEqual(['phone', 'computer', 'paper']);
  await made.habits.settle(true);
  expect(made.habits.kept).toEqual({ mouse: 'not_yet', phone: 'often', card: 'sometimes' });
});
