import { decodeWithSharp } from './decode-with-sharp.ts';
import { createImageReader } from './read-image.ts';

export { createImageReader } from './read-image.ts';
export { decodeWithSharp } from './decode-with-sharp.ts';

/** Reads picture files in Node.js, with sharp. */
export const readImage = createImageReader(decodeWithSharp);
