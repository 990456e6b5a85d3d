import type { Fault, Place } from '../../../shared/policy/words';
import { faultNames, placeNames } from '../../../shared/policy/words';
import type { Photo } from '../../ui/usePhotos';

export interface RepairDraft {
  place: Place | '';
  fault: Fault | '';
  description: string;
  /** Keys of slots. */
  atHome: string[];
  photos: Photo[];
}

export const emptyRepair: RepairDraft = {
  place: '',
  fault: '',
  description: '',
  atHome: [],
  photos: [],
};

/** What is still to be said, as a sentence, or null. */
export function missing({ place, fault }: RepairDraft): string | null {
  if (!place) return '请选择哪里出了问题';
  if (!fault) return '请选择是什么问题';
  return null;
}

/** Words are welcome but not demanded: place and fault say enough to start. */
export function describe({ place, fault, description }: RepairDraft): string {
  if (description.trim()) return description.trim();
  return place && fault ? `${placeNames[place]}${faultNames[fault]}` : '';
}
