// Owns the names of what can be acted on in a practice screen, in words, for a voice that cannot see the halo.
import { t } from '$ui/i18n';
import { dayName, lengthOf } from './month';
import type { Element, Scene, TargetId } from '$ui/generated/bindings';

type Named = [target: TargetId, label: string];

function partsOf(message: Extract<Element, { kind: 'message' }>): Named[] {
  const parts: [string, string | null][] = [
    ['expediteur', message.from],
    ['adresse', message.address],
    ['objet', message.subject],
    ['date', message.date],
    ['reference', message.reference],
  ];
  const { target } = message;
  return parts.flatMap(([part, words]): Named[] => (target === null || words === null ? [] : [[`${target}/${part}`, words]]));
}

function namesOf(element: Element): Named[] {
  switch (element.kind) {
    case 'heading':
    case 'banner':
      return [];
    case 'text':
      return element.target === null ? [] : [[element.target, element.text]];
    case 'table':
      return element.rows.flatMap((row): Named[] => (row.target === null ? [] : [[row.target, `${row.label}, ${row.value}`]]));
    case 'button':
    case 'link':
    case 'field':
    case 'tick':
    case 'thing':
    case 'signature':
    case 'qr_code':
    case 'pin_pad':
      return [[element.target, element.label]];
    case 'menu':
    case 'choices':
    case 'list':
    case 'select':
    case 'upload':
      return element.entries.map((entry): Named => [entry.target, entry.label]);
    case 'calendar':
      return Array.from({ length: lengthOf(element.month) }, (_, index): Named => [
        `${element.target}/${index + 1}`,
        dayName(element.month, index + 1),
      ]);
    case 'card_reader':
      return [
        [`${element.target}/bon-sens`, t('scene-reader-right-way')],
        [`${element.target}/envers`, t('scene-reader-wrong-way')],
        [`${element.target}/retirer`, t('scene-reader-take-out')],
      ];
    case 'app_request':
      return [
        [`${element.target}/confirmer`, element.confirm],
        [`${element.target}/refuser`, element.refuse],
      ];
    case 'message':
      return [...partsOf(element), ...element.elements.flatMap(namesOf)];
    case 'tabs':
      return [
        ...element.entries.map((entry): Named => [entry.target, entry.label]),
        ...element.elements.flatMap(namesOf),
      ];
    case 'popup':
    case 'row':
      return element.elements.flatMap(namesOf);
    default:
      return element satisfies never;
  }
}

/** What a target is called on the screen, when it is there. */
export function targetName(scene: Scene, target: TargetId): string | null {
  return scene.elements.flatMap(namesOf).find(([each]) => each === target)?.[1] ?? null;
}

/** The invented code that a pad of this screen expects, so that the situation can say it. */
export function codeOf(scene: Scene): string | null {
  const inside = (elements: Element[]): string | null => {
    for (const element of elements) {
      if (element.kind === 'pin_pad') {
        return element.code;
      }
      const found = 'elements' in element ? inside(element.elements) : null;
      if (found !== null) {
        return found;
      }
    }
    return null;
  };
  return inside(scene.elements);
}
