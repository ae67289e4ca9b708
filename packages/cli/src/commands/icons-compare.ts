import { basename, extname, resolve } from 'node:path';
import {
  compareOutlines,
  createWordingReader,
  drawDifference,
  parseOutline,
  type Outline,
} from '@brandlint/core';
import { writeNearest } from '../arguments/find-nearest.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { openOutputFile } from '../output/write-output-file.ts';
import { createPictureStore, type PictureStore } from '../pictures/create-picture-store.ts';
import { readPictureFile } from '../pictures/picture-file.ts';
import { describeComparison } from '../registry/describe-comparison.ts';
import type { Configuration } from '../run/configuration.ts';
import { createConfigurations } from '../run/create-configurations.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { createReaderLoader } from '../run/load-reader.ts';
import { readStats } from '../sources/read-stats.ts';
import { writeNearestPath } from '../sources/write-nearest-path.ts';
import { readCapabilities } from '../terminal/capabilities.ts';
import type { Io } from '../terminal/io.ts';
import { stripControl } from '../terminal/strip-control.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { UserError } from '../user-error.ts';

type Compared = { name: string; outline: Outline };

/** Measures what differs between two drawings, and draws where. */
export async function compareIcons({ words, given }: Arguments, io: Io): Promise<ExitCode> {
  const [one, other, ...rest] = words;
  if (one === undefined || other === undefined || rest.length > 0)
    throw new UserError(
      'brandlint icons compare takes two: files, or names of principles that are registered.',
    );
  const options = { config: given.get('config')?.[0], untrusted: given.has('untrusted') };
  const output = openDifferenceFile(given.get('output-file')?.[0], one, other, io.cwd);
  const note = async (line: string) => io.stderr.write(`${stripControl(line)}\n`);
  const load = createReaderLoader();
  const configuration = await createConfigurations({ cwd: io.cwd, options, load, note })(io.cwd);
  const pictures = createPictureStore();
  try {
    const first = await findOutline(one, configuration, pictures, io.cwd);
    const second = await findOutline(other, configuration, pictures, io.cwd);
    const comparison = compareOutlines(first.outline, second.outline);
    const { width } = readCapabilities(io.stdout, io.env, false);
    await output.write([drawDifference(first.outline, second.outline)]);
    const lines = [
      `${stripControl(first.name)} and ${stripControl(second.name)}`,
      ...describeComparison(comparison, configuration.settings.limits),
      `The difference as a picture: ${stripControl(output.path)} (grey in both, magenta in the first only, cyan in the second only)`,
    ];
    await io.stdout.write(`${lines.flatMap((line) => wrapText(line, width)).join('\n')}\n`);
    return 0;
  } finally {
    await pictures.close();
  }
}

/** Where the picture goes: the file that was asked for, else one named after both beside where the command runs. */
function openDifferenceFile(named: string | undefined, one: string, other: string, cwd: string) {
  const path = named ?? `difference-${toStem(one)}-${toStem(other)}.svg`;
  if (extname(path).toLowerCase() !== '.svg')
    throw new UserError(
      `--output-file ${path}: the difference is drawn as SVG; name a file that ends in .svg.`,
    );
  return { path, ...openOutputFile(path, cwd) };
}

function toStem(name: string): string {
  const stem = basename(name, extname(name))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return stem.replace(/^-|-$/g, '').slice(0, 60);
}

async function findOutline(
  word: string,
  configuration: Configuration,
  pictures: PictureStore,
  cwd: string,
): Promise<Compared> {
  const absolutePath = resolve(cwd, word);
  if (readStats(absolutePath).kind === 'nothing') return findRegistered(word, configuration, cwd);
  const read = await readPictureFile(absolutePath, () => Promise.resolve(true));
  const look = 'fault' in read ? { fault: read.fault.reason } : await pictures.look(read.content);
  if ('fault' in look) throw new UserError(`${word}: it cannot be compared, because ${look.fault}.`);
  const outline = look.outline === null ? undefined : parseOutline(look.outline);
  if (!outline) throw new UserError(`${word}: nothing can be seen in it.`);
  return { name: word, outline };
}

/** What only paths have. */
const isPath = /[./\\]/;

/** The first artwork that is registered for a principle. */
function findRegistered(word: string, { brand, registry }: Configuration, cwd: string): Compared {
  const index = createWordingReader(brand).findPrincipleByMark(word);
  const principle = index === null ? undefined : brand.principles[index]?.name;
  if (principle === undefined) {
    const names = brand.principles.map(({ name }) => name);
    const nearest = isPath.test(word) ? '' : writeNearest(word, names);
    throw new UserError(`${word}: there is no such file.${nearest || writeNearestPath(cwd, word)}`);
  }
  const icon = registry.registry.icons.find((one) => one.principle === principle);
  const outline = icon && parseOutline(icon.outline);
  if (!outline)
    throw new UserError(`${word}: there is no such file, and no icon of ${principle} is registered.`);
  return { name: `the registered icon of ${principle}`, outline };
}
