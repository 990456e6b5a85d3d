/** What may be shown of a fault: photos and short films (H20, H24). Known by how the file begins, not by what it is called. */
export interface FileType {
  name: string;
  /** Hexadecimal digits at a place; all of them have to be there. */
  begins: readonly { at: number; hex: string }[];
  /** Largest size that is taken, bytes (†). */
  most: number;
}

const MEGABYTE = 1_048_576;

const photo = 10 * MEGABYTE;
const film = 50 * MEGABYTE;

export const fileTypes: readonly FileType[] = [
  { name: 'JPEG', begins: [{ at: 0, hex: 'ffd8ff' }], most: photo },
  { name: 'PNG', begins: [{ at: 0, hex: '89504e470d0a1a0a' }], most: photo },
  { name: 'GIF', begins: [{ at: 0, hex: '47494638' }], most: photo },
  {
    name: 'WebP',
    begins: [
      { at: 0, hex: '52494646' },
      { at: 8, hex: '57454250' },
    ],
    most: photo,
  },
  // HEIC photos and MP4 or MOV films: an 'ftyp' box comes first.
  { name: 'ftyp', begins: [{ at: 4, hex: '66747970' }], most: film },
];

/** Bytes from the beginning that tell every type. */
export const HEAD = Math.max(
  ...fileTypes.flatMap(({ begins }) => begins.map(({ at, hex }) => at + hex.length / 2)),
);

/** The type of a file that begins with these hexadecimal digits. */
export const typeOf = (head: string): FileType | undefined =>
  fileTypes.find(({ begins }) => begins.every(({ at, hex }) => head.startsWith(hex, at * 2)));
