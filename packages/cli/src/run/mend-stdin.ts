import type { SourceReport } from '@brandlint/core';
import type { FixMode } from '../fix/create-chooser.ts';
import { fixText } from '../fix/fix-text.ts';
import { encode } from '../sources/decode.ts';
import { createCheckAs, createDiffWriter, isMendable, toLeftPlaces, type Mended } from './mend-file.ts';
import type { DoneFile } from './run-files.ts';
import { readFormat } from '../sources/formats.ts';
import { toHash } from '../sources/read-bytes.ts';
import type { Session } from './session.ts';

/** Mends what came from the standard input and prints it; byte for byte as it came where nothing is mended. */
export async function mendStdin(
  session: Session,
  file: DoneFile,
  reports: readonly SourceReport[],
  mode: FixMode,
): Promise<Mended> {
  if (readFormat(file.path) === 'office') {
    const { mendDocument } = await import('../fix/mend-document.ts');
    return mendDocument(session, file, reports, mode);
  }
  const mended = await mendText(session, file, reports, mode);
  const { stdin } = file;
  if (session.options.dryRun || !stdin) return mended;
  const bytes =
    mended.outcome === 'mended' && stdin.decoded ? encode(mended.after ?? '', stdin.decoded) : stdin.bytes;
  await session.io.stdout.write(bytes);
  return mended;
}

async function mendText(
  session: Session,
  file: DoneFile,
  reports: readonly SourceReport[],
  mode: FixMode,
): Promise<Mended> {
  const { path, stdin, configuration } = file;
  const { readAs, unmendable } = file.result;
  const [own, ...inside] = reports;
  if (unmendable !== undefined && own && isMendable(own, mode))
    return { outcome: 'refused', reason: unmendable, reports, obstacles: [] };
  if (!readAs || !stdin?.decoded || !own || !isMendable(own, mode))
    return { outcome: 'unchanged', reports, obstacles: [] };
  if (!stdin.decoded.survives)
    return {
      outcome: 'refused',
      reason: 'its bytes would not survive being read and written; save it as UTF-8 and run again',
      reports,
      obstacles: [],
    };
  const options = { mode, brand: configuration.brand, check: createCheckAs(session, file) };
  const fixed = await session.guard(path, () => fixText(readAs.text, options));
  if ('fault' in fixed)
    return { outcome: 'refused', reason: 'Brandlint itself failed on it', reports, obstacles: [] };
  const { text, applied, otherColors, report } = fixed.result;
  const obstacles = toLeftPlaces(path, fixed.result.obstacles);
  if (text === readAs.text) return { outcome: 'unchanged', reports, obstacles };
  const hash = toHash(encode(text, stdin.decoded));
  return {
    outcome: 'mended',
    applied,
    otherColors,
    after: text,
    writeDiff: createDiffWriter(path, readAs.text, text),
    reports: [{ ...report, hash }, ...inside],
    obstacles,
  };
}
