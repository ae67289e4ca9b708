import { createOutlineMatcher } from '../../packages/core/src/icon/create-outline-matcher.ts';
import type { Outline } from '../../packages/core/src/icon/outline.ts';
import { toFlatColors } from '../../packages/core/src/icon/to-flat-colors.ts';
import { toOutline } from '../../packages/core/src/icon/to-outline.ts';
import { readFamilies } from './families.ts';
import { render } from './render.ts';
import { quantile, writeTable } from './tables.ts';

/** How long each step takes for one icon, with ten registered: for each icon the lowest of all rounds. */
const rounds = Number(process.argv[2] ?? 7);
const perFamily = 40;
const icons = readFamilies().flatMap(({ drawings }) =>
  drawings.filter((_, i) => i % Math.floor(drawings.length / perFamily) === 0).map(({ svg }) => svg),
);
const rasters = icons.map((svg) => render(svg));
const first = performance.now();
const registered = rasters.filter((_, i) => i % Math.floor(rasters.length / 10) === 0).map(toOutline);
const match = createOutlineMatcher(registered.filter((outline) => outline !== null).slice(0, 10), {
  samePercent: 0.5,
  alteredPercent: 5,
});
const firstMs = performance.now() - first;
const lowest = icons.map(() => ({
  outline: Infinity,
  colors: Infinity,
  match: Infinity,
  together: Infinity,
}));
for (let round = 0; round < rounds; round += 1) {
  rasters.forEach((raster, i) => {
    const entry = lowest[i];
    if (!entry) return;
    let outline: Outline | null = null;
    const outlineMs = timed(() => (outline = toOutline(raster)));
    const colorsMs = timed(() => toFlatColors(raster));
    const matchMs = timed(() => outline && match(outline));
    entry.outline = Math.min(entry.outline, outlineMs);
    entry.colors = Math.min(entry.colors, colorsMs);
    entry.match = Math.min(entry.match, matchMs);
    entry.together = Math.min(entry.together, outlineMs + colorsMs + matchMs);
  });
}

console.log(
  `${rasters.length} icons of 256 px, ${rounds} rounds; ten registered in ${firstMs.toFixed(0)} ms`,
);
console.log(
  writeTable(
    ['ms', 'median', '95 %', 'most'],
    (['outline', 'colors', 'match', 'together'] as const).map((step) => {
      const sorted = lowest.map((entry) => entry[step]).sort((a, b) => a - b);
      return [step, ...[0.5, 0.95, 1].map((share) => quantile(sorted, share).toFixed(2))];
    }),
  ),
);

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
