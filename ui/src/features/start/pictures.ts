// Owns the picture of each theme, device and way out; a value without one does not compile.
import { isPictogramName, type PictogramName } from '$ui/components/Pictogram/pictograms';
import type { Device, Theme, Way, WayOutKind } from '$ui/generated/bindings';

export const themePictures: Record<Theme, PictogramName> = {
  connect: 'cadenas-ouvert',
  unemployment: 'travail',
  pension: 'personne-agee',
  family_allowance: 'famille',
  basics: 'souris',
};

export const devicePictures: Record<Device, PictogramName> = {
  computer: 'ordinateur',
  phone: 'telephone',
  paper: 'papier',
};

export const wayPictures: Record<Way, PictogramName> = {
  practise: 'recommencer',
  prepare: 'liste',
  real: 'site',
};

export const wayOutPictures: Record<WayOutKind, PictogramName> = {
  desk: 'guichet',
  phone: 'telephone-appel',
  letter: 'lettre',
  none: 'information',
};

/** The picture that a pack names, when the program has it. */
export function pictureNamed(name: string): PictogramName | undefined {
  return isPictogramName(name) ? name : undefined;
}
