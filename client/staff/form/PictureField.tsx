import { Photos } from '../../ui/Photos';
import { type Photo, usePhotos } from '../../ui/usePhotos';

interface Props {
  max: number;
  /** From the draft. */
  first: Photo[];
  onChange: (photos: Photo[]) => void;
}

export function PictureField({ max, first, onChange }: Props) {
  return <Photos box={usePhotos(max, first, onChange)} />;
}
