import { decodeWithCanvas } from './decode-with-canvas.ts';
import { createImageReader } from './read-image.ts';

export { createImageReader } from './read-image.ts';
export { decodeWithCanvas } from './decode-with-canvas.ts';

/** Reads picture files in a browser, with what it has. */
export const readImage = createImageReader(decodeWithCanvas);
