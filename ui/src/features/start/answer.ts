// Owns the shape of one answer given by a picture.
import type { PictogramName } from '$ui/components/Pictogram/pictograms';

export interface Answer {
  id: string;
  label: string;
  detail?: string | undefined;
  picture?: PictogramName | undefined;
  choose: () => void;
}
