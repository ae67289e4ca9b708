import { readPullOptions } from '../arguments/read-pull-options.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { createClient } from '../figma/create-client.ts';
import { pullDesign, writeSize } from '../figma/pull-design.ts';
import { readAccess } from '../figma/read-access.ts';
import { designExtension, saveDesign } from '../figma/save-design.ts';
import { toFileName } from '../figma/to-file-name.ts';
import { openOutputFile } from '../output/write-output-file.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { maximumMegabytesOf } from '../sources/formats.ts';
import type { Io } from '../terminal/io.ts';
import { stripControl } from '../terminal/strip-control.ts';

/** Figma makes the JSON of a whole file anew for each request, which takes it up to a minute. */
const silenceMilliseconds = 120_000;

/** Asks Figma for a document and saves it, so that it can be checked as often as one likes. */
export async function pullFigma(words: Arguments, io: Io): Promise<ExitCode> {
  const { address, nodeIds, geometry, force, outputFile } = readPullOptions(words);
  const { fileKey, nodeId } = address;
  const access = readAccess(io.env);
  const output = outputFile === undefined ? undefined : openOutputFile(outputFile, io.cwd);
  const say = async (line: string) => io.stderr.write(`${stripControl(line)}\n`);
  if (nodeId !== undefined && nodeIds.length === 0)
    await say(`The whole file is asked for; --node ${nodeId} takes the layer of that address alone.`);
  const limits = { maximumBytes: maximumMegabytesOf('figma') * 1024 * 1024, silenceMilliseconds };
  const client = createClient({ ...access, say, limits });
  const design = await pullDesign(client, { fileKey, nodeIds, geometry });
  for (const note of design.notes) await say(note);
  const name = [toFileName(design.name, fileKey), ...nodeIds.slice(0, 1).map(toFilePart)].join('-');
  const saved = outputFile ?? (await saveDesign(design.pieces, { folder: io.cwd, name, force }));
  await output?.write(design.pieces);
  if (output === undefined && saved !== `${name}${designExtension}`)
    await say(`${name}${designExtension} is there already and was left as it is; --force replaces it.`);
  await io.stdout.write(
    `${stripControl(`Saved ${saved} (${writeSize(design.pieces)}). Next: brandlint check ${quote(saved)}`)}\n`,
  );
  return 0;
}

function toFilePart(nodeId: string): string {
  return nodeId.replace(/[:;]/g, '-').slice(0, 40);
}

function quote(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path}"`;
}
