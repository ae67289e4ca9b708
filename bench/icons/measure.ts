import { parseArgs } from 'node:util';
import brand from '../../brands/ccin/brand.json' with { type: 'json' };
import { maskSize } from '../../packages/core/src/icon/outline.ts';
import { readFamilies } from './families.ts';
import {
  expecting,
  quantile,
  writeLimitTable,
  writeMotionTable,
  writeTable,
  writeVerdictTable,
} from './tables.ts';
import { tryFamily, type Row } from './trial.ts';

const { values } = parseArgs({
  options: {
    same: { type: 'string', default: String(brand.limits.outlineSame.value) },
    altered: { type: 'string', default: String(brand.limits.outlineAltered.value) },
    mask: { type: 'string', default: String(maskSize) },
    official: { type: 'string', default: '15' },
    others: { type: 'string', default: '400' },
    set: { type: 'string' },
  },
});
const limits = { same: Number(values.same), altered: Number(values.altered) };
const size = { official: Number(values.official), others: Number(values.others), mask: Number(values.mask) };

const families = readFamilies();
const trials = families
  .filter(({ set }) => values.set === undefined || set === values.set)
  .map((family) => ({ family, ...tryFamily(family, families, size) }));

/** Pictures this small are told apart in a table of their own. */
const coarseKinds = ['48 px', '48 px, JPEG on white', '32 px', '24 px'];

const heading = (text: string): void => console.log(`\n### ${text}\n`);
heading(`Families (mask of ${size.mask}, limits ${limits.same} % and ${limits.altered} %)`);
console.log(
  writeTable(
    [
      'family',
      'set',
      'drawn with',
      'icons',
      'official',
      'characters of a written outline: least, median, most',
    ],
    trials.map(({ family, characters }) => {
      const sorted = characters.sort((a, b) => a - b);
      const spread = [0, 0.5, 1].map((share) => quantile(sorted, share)).join(', ');
      return [family.name, family.set, family.make, family.drawings.length, characters.length, spread];
    }),
  ),
);
for (const set of ['calibration', 'held out'] as const) {
  const all = trials.flatMap(({ rows }) => rows).filter((row) => row.set === set);
  if (all.length === 0) continue;
  const rows = all.filter(({ kind }) => !coarseKinds.includes(kind));
  heading(`${set}: limits`);
  console.log(writeLimitTable(rows, [0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1], [2, 3, 4, 5, 6, 8, 10]));
  heading(`${set}: outline kept`);
  console.log(writeVerdictTable('what was done', expecting(rows, 'same'), ({ kind }) => kind, limits));
  console.log(`\n${writeVerdictTable('family', expecting(rows, 'same'), ({ family }) => family, limits)}`);
  heading(`${set}: outline kept, small pictures`);
  const coarse = all.filter(({ kind }) => coarseKinds.includes(kind));
  console.log(
    writeVerdictTable('size and family', coarse, ({ kind, family }) => `${kind}, ${family}`, limits),
  );
  heading(`${set}: outline altered`);
  console.log(writeVerdictTable('what was done', expecting(rows, 'altered'), ({ kind }) => kind, limits));
  console.log(`\n${writeVerdictTable('family', expecting(rows, 'altered'), ({ family }) => family, limits)}`);
  heading(`${set}: something else`);
  console.log(
    writeVerdictTable('what', expecting(rows, 'none'), ({ kind, family }) => `${family}: ${kind}`, limits),
  );
  console.log(`\nFound the same: ${writeFound(expecting(rows, 'none'))}`);
  heading(`${set}: stretch, turn, reflection`);
  console.log(writeMotionTable(rows, limits));
}
function writeFound(others: readonly Row[]): string {
  const found = others.filter((row) => row.residualPercent <= limits.same);
  return found.map(({ name, official, family }) => `${name} = ${official} (${family})`).join(', ') || 'none';
}
