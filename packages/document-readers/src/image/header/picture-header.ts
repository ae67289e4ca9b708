/** The formats of pictures that are read. */
export type PictureFormat = 'png' | 'jpeg' | 'webp' | 'avif' | 'tiff' | 'gif';

/** What a picture file says of itself before anything is decoded. */
export type PictureHeader = {
  format: PictureFormat;
  /** As stored, in px: it may be shown turned. */
  width: number;
  height: number;
  /**
   * How strongly it is compressed with loss, as a multiple of what any such picture may have been through, 1 or more;
   * `null` where its pixels are kept to the letter.
   */
  loss: number | null;
  /** Whether it has a colour profile, as far as its header tells. */
  hasProfile: boolean;
  /** Whether a decoder can give it row by row, without holding the whole. */
  isStreamed: boolean;
  /** Whether its pixels are numbers of ink. */
  isInk: boolean;
  /** What it holds beside its first picture. */
  more: 'frames' | 'pages' | null;
};

/** What the names of formats are to people. */
export const formatNames: Readonly<Record<PictureFormat, string>> = {
  png: 'PNG',
  jpeg: 'JPEG',
  webp: 'WebP',
  avif: 'AVIF',
  tiff: 'TIFF',
  gif: 'GIF',
};
