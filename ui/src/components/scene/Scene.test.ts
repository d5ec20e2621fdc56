// @vitest-environment jsdom
// Owns the proof that every target can be acted on, with the mouse and with the keyboard, and says nothing of what is typed.
import { flushSync, mount, unmount } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Element as SceneElement } from '$ui/generated/bindings';
import { entry } from './example';
import examples from './examples';
import Scene from './Scene.svelte';

let mounted: Record<string, unknown> | null = null;
const onact = vi.fn<(target: string) => void>();
const ontype = vi.fn<(target: string, text: string) => void>();
const onenter = vi.fn<(target: string) => void>();

function show(...elements: SceneElement[]): void {
  mounted = mount(Scene, {
    target: document.body,
    props: {
      scene: { id: 'test', depth: 'generic', frame: { kind: 'desk', title: 'Sur la table' }, elements },
      onact,
      ontype,
      onenter,
    },
  });
  flushSync();
}

function target(name: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-target="${name}"]`);
  if (found === null) {
    throw new Error(`no target is called ${name}`);
  }
  return found;
}

function press(element: Element, code: string, key = code): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true }));
  flushSync();
}

afterEach(async () => {
  if (mounted !== null) {
    await unmount(mounted);
    mounted = null;
  }
  document.body.replaceChildren();
  vi.clearAllMocks();
});

it('draws every example', async () => {
  for (const example of examples.examples) {
    const { scene } = example.props;
    const drawn = mount(Scene, { target: document.body, props: example.props });
    flushSync();
    expect(document.querySelector('h2')?.textContent, example.name).toBe(scene.frame.title);
    await unmount(drawn);
  }
});

describe('a month', () => {
  const november: SceneElement = { kind: 'calendar', month: '2026-11', target: 'calendrier', days: [] };

  it('is one stop for the Tab key, and the arrows do the rest', () => {
    show(november);
    expect(document.querySelectorAll('[data-day][tabindex="0"]')).toHaveLength(1);
    const first = target('calendrier/1');
    first.focus();
    press(first, 'ArrowDown');
    expect(document.activeElement).toBe(target('calendrier/8'));
    press(target('calendrier/8'), 'ArrowRight');
    expect(document.activeElement).toBe(target('calendrier/9'));
    expect(document.querySelectorAll('[data-day][tabindex="0"]')).toHaveLength(1);
  });

  it('a day says its whole name', () => {
    show(november);
    expect(target('calendrier/12').getAttribute('aria-label')).toBe('jeudi 12 novembre');
    target('calendrier/12').click();
    expect(onact).toHaveBeenCalledExactlyOnceWith('calendrier/12');
  });
});

describe('a code', () => {
  const pad: SceneElement = { kind: 'pin_pad', target: 'pave', label: 'Code', code: '4729' };

  function key(name: string): void {
    const found = [...target('pave').querySelectorAll('button')].find((each) => each.textContent?.trim() === name);
    found?.click();
    flushSync();
  }

  it('only says whether it was right', () => {
    show(pad);
    ['4', '7', '2', '9', 'OK'].forEach(key);
    expect(onact).toHaveBeenCalledExactlyOnceWith('pave');
  });

  it('only says that it was another, and is empty again', () => {
    show(pad);
    ['4', '7', '2', 'OK'].forEach(key);
    expect(onact).toHaveBeenCalledExactlyOnceWith('pave/autre');
    expect(document.querySelector('[role=status]')?.textContent).toBe('Aucun chiffre tapé.');
  });

  it('takes the digits of the keyboard by their place', () => {
    show(pad);
    const first = target('pave').querySelector('button') ?? target('pave');
    press(first, 'Digit4', "'");
    press(first, 'Numpad7', '7');
    press(first, 'Digit1', '&');
    press(first, 'Backspace');
    press(first, 'Digit2', 'é');
    press(first, 'Digit9', 'ç');
    press(first, 'NumpadEnter', 'Enter');
    expect(onact).toHaveBeenCalledExactlyOnceWith('pave');
  });
});

describe('a field', () => {
  const field: SceneElement = { kind: 'field', target: 'nom', label: 'Nom', input: 'text', value: 'Amina' };

  function typeIn(text: string): HTMLInputElement {
    const input = document.querySelector('input');
    if (input === null) {
      throw new Error('the field has no control');
    }
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    flushSync();
    return input;
  }

  it('hands its words over once, when Enter is pressed and the field left', () => {
    show(field);
    const input = typeIn('Amina Exemple');
    press(input, 'Enter');
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(ontype).toHaveBeenCalledExactlyOnceWith('nom', 'Amina Exemple');
  });

  it('says nothing when it was only passed through', () => {
    show(field);
    document.querySelector('input')?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(ontype).not.toHaveBeenCalled();
  });

  it('tells that it was clicked, for a step that asks for it', () => {
    show(field);
    document.querySelector('input')?.click();
    expect(onenter).toHaveBeenCalledExactlyOnceWith('nom');
  });
});

describe('a list that drops', () => {
  const select: SceneElement = {
    kind: 'select',
    label: 'Votre banque',
    entries: [entry('bleue', 'Banque bleue'), entry('verte', 'Banque verte', { isCurrent: true })],
  };

  function closed(): HTMLElement {
    const button = document.querySelector<HTMLElement>('[aria-expanded]');
    if (button === null) {
      throw new Error('the list has no button');
    }
    return button;
  }

  it('opens without acting, goes to what is chosen, and acts on one entry', async () => {
    show(select);
    closed().click();
    await vi.waitFor(() => expect(document.activeElement).toBe(target('verte')));
    expect(onact).not.toHaveBeenCalled();
    press(target('verte'), 'ArrowUp');
    expect(document.activeElement).toBe(target('bleue'));
    expect(onact, 'passing over an entry chooses nothing').not.toHaveBeenCalled();
    target('bleue').click();
    expect(onact).toHaveBeenCalledExactlyOnceWith('bleue');
  });

  it('Escape closes it and gives the keyboard back', async () => {
    show(select);
    closed().click();
    await vi.waitFor(() => expect(document.activeElement).toBe(target('verte')));
    press(target('verte'), 'Escape');
    expect(closed().getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(closed());
  });

  it('says what it is and what is chosen', () => {
    show(select);
    const names = (closed().getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
    expect(names).toEqual(['Votre banque', 'Banque verte']);
  });
});

describe('tabs', () => {
  it('are one stop for the Tab key; the arrows open nothing, and the part shown bears the name of its tab', () => {
    show({
      kind: 'tabs',
      label: 'Parties',
      entries: [entry('dossier', 'Mon dossier'), entry('carriere', 'Ma carrière', { isCurrent: true })],
      elements: [{ kind: 'text', text: 'Année par année', target: 'annee' }],
    });
    expect(document.querySelectorAll('[role="tab"][tabindex="0"]')).toHaveLength(1);
    target('carriere').focus();
    press(target('carriere'), 'ArrowRight');
    expect(document.activeElement).toBe(target('dossier'));
    expect(onact).not.toHaveBeenCalled();
    target('dossier').click();
    const panel = document.querySelector('[role="tabpanel"]');
    expect(document.getElementById(panel?.getAttribute('aria-labelledby') ?? '')?.textContent?.trim()).toBe('Ma carrière');
    target('annee').click();
    expect(onact.mock.calls).toEqual([['dossier'], ['annee']]);
  });
});

describe('a message', () => {
  const letter: SceneElement = {
    kind: 'message',
    look: 'email',
    target: 'courriel',
    from: 'Ma caisse',
    address: 'argent@gagnant.example',
    subject: null,
    date: null,
    reference: null,
    elements: [{ kind: 'link', target: 'piege', label: 'Débloquer' }],
  };

  it('shows who sends and from where, and each part can be pointed at', () => {
    show(letter);
    target('courriel/adresse').click();
    target('piege').click();
    expect(onact.mock.calls).toEqual([['courriel/adresse'], ['piege']]);
    expect(target('courriel/expediteur').textContent).toBe('Ma caisse');
    expect(document.querySelector('[data-target="courriel/objet"]'), 'a part that is not there').toBeNull();
  });

  it('is read as words where nothing is to be pointed at', () => {
    show({ ...letter, target: null });
    expect(document.querySelectorAll('dd button')).toHaveLength(0);
    expect(document.querySelector('dl')?.textContent).toContain('argent@gagnant.example');
  });
});

it('a row is clicked anywhere, and its button acts once', () => {
  show({ kind: 'table', label: 'Années', rows: [{ label: '2009', value: 'Rien', target: 'annees/1' }] });
  document.querySelector('th')?.click();
  target('annees/1').click();
  expect(onact.mock.calls).toEqual([['annees/1'], ['annees/1']]);
});

it('a line is signed by one click, an app answered by one of two', () => {
  show(
    { kind: 'signature', target: 'ligne', label: 'Signature', isSigned: false },
    { kind: 'app_request', target: 'acces', service: 'Ma caisse', asks: 'Entrer ?', number: '47', confirm: 'Oui', refuse: 'Non' },
    { kind: 'qr_code', target: 'carre', label: 'Montrer' },
  );
  ['ligne', 'acces/refuser', 'acces/confirmer', 'carre'].forEach((name) => target(name).click());
  expect(onact.mock.calls.flat()).toEqual(['ligne', 'acces/refuser', 'acces/confirmer', 'carre']);
});

it('a card goes in the right way or upside down by one click each', () => {
  show({ kind: 'card_reader', target: 'lecteur', card: 'out', isLit: true });
  target('lecteur/envers').click();
  target('lecteur/bon-sens').click();
  expect(onact.mock.calls).toEqual([['lecteur/envers'], ['lecteur/bon-sens']]);
});

it('what the halo surrounds is described to whoever does not see it', async () => {
  mounted = mount(Scene, {
    target: document.body,
    props: {
      scene: {
        id: 'test',
        depth: 'generic',
        frame: { kind: 'desk', title: 'Sur la table' },
        elements: [{ kind: 'button', target: 'garder', label: 'Garder', picture: null, isMain: false }],
      },
      halo: 'garder',
      onact,
      ontype,
    },
  });
  flushSync();
  const described = document.getElementById(target('garder').getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toBe('Regardez ici.');
});
