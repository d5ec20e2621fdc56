// Owns the names of what can be acted on in a practice screen, in words, for a voice that cannot see the halo.
import { t } from '$ui/i18n';
import { dayName, lengthOf } from './month';
import type { Element, Scene, TargetId } from '$ui/generated/bindings';

type Named = [target: TargetId, label: string];

function namesOf(element: Element): Named[] {
  switch (element.kind) {
    case 'heading':
    case 'text':
    case 'banner':
    case 'table':
      return [];
    case 'button':
    case 'link':
    case 'field':
    case 'tick':
    case 'thing':
    case 'pin_pad':
      return [[element.target, element.label]];
    case 'menu':
    case 'choices':
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
      const found = element.kind === 'popup' || element.kind === 'row' ? inside(element.elements) : null;
      if (found !== null) {
        return found;
      }
    }
    return null;
  };
  return inside(scene.elements);
}
