import { openRasteriser } from '../src/node/open-rasteriser.ts';
import { sampleDrawings } from './sample-drawings.ts';

/** Draws simple icons at 256 px and prints what the first costs, with all that is loaded for it, and each after it. */
const rasteriser = openRasteriser();
const times: number[] = [];
for (let round = 0; round < 20; round++) {
  for (const text of sampleDrawings) {
    // Never the same twice, so that none is remembered.
    const fresh = text.replace('</svg>', `<title>${round}</title></svg>`);
    const start = performance.now();
    const drawn = await rasteriser.rasterise({ format: 'svg', text: fresh }, 256);
    times.push(performance.now() - start);
    if ('fault' in drawn) throw new Error(drawn.fault);
  }
}
await rasteriser.close();
const [firstMs = 0, ...later] = times;
later.sort((one, other) => one - other);
const at = (share: number) => later[Math.floor(later.length * share)];
console.log(JSON.stringify({ firstMs, medianMs: at(0.5), ms95: at(0.95) }));
