import { openRasteriser } from '../src/node/open-rasteriser.ts';
import { hostilePictures } from './hostile-pictures.ts';

/** Draws the hostile picture that the argument names, alone in this process, and prints what it cost. */
const content = hostilePictures[process.argv[2] ?? '']?.();
if (content === undefined) throw new Error('name one of the hostile pictures');
global.gc?.();
const before = process.resourceUsage().maxRSS;
const rasteriser = openRasteriser();
const start = performance.now();
const drawn = await rasteriser.rasterise(content, 256);
const ms = performance.now() - start;
await rasteriser.close();
const extraMb = (process.resourceUsage().maxRSS - before) / 1024;
console.log(JSON.stringify({ fault: 'fault' in drawn ? drawn.fault : null, ms, extraMb }));
