import { dirname, resolve } from 'node:path';
import { createOwnHost } from '../jobs/create-own-host.ts';
import type { Wanted } from '../jobs/job.ts';
import { openRunner } from '../jobs/open-runner.ts';
import { decode } from '../sources/decode.ts';
import { knownKinds, mayBeDesign, readFormat } from '../sources/formats.ts';
import { createIgnoreRules, findIgnoreOfNamed, writeIgnored } from '../sources/ignore-rules.ts';
import type { Io } from '../terminal/io.ts';
import { UserError } from '../user-error.ts';
import { openFile } from './read-file.ts';
import type { DoneFile } from './run-files.ts';
import { toIgnoreOptions } from './to-ignore-options.ts';
import type { Session } from './session.ts';

/** Reads the standard input as the file of that path. */
export async function* runStdin(session: Session, wants: Wanted, path: string): AsyncGenerator<DoneFile> {
  // What comes this way is named as a file is that one names, so JSON is a Figma document, or told as none.
  const format = readFormat(path) ?? (mayBeDesign(path) ? 'figma' : undefined);
  if (format === undefined) {
    throw new UserError(`--stdin-filename ${path}: Brandlint reads ${knownKinds}.`);
  }
  const absolutePath = resolve(session.io.cwd, path);
  const roots = session.options.untrusted ? [dirname(absolutePath)] : null;
  const reach = { judged: new Set<string>(), roots };
  const file = await openFile(session, absolutePath, reach);
  const bytes = await readAll(session.io.stdin);
  const ignoredBy = await findIgnoreOfNamed(createIgnoreRules(toIgnoreOptions(session)), session.io.cwd, {
    absolutePath: file.absolutePath,
    isFolder: false,
  });
  if (ignoredBy !== undefined) {
    await session.note(writeIgnored(file.path, ignoredBy));
    const { fix, dryRun } = session.options;
    if (fix !== undefined && !dryRun) await session.io.stdout.write(bytes);
    return;
  }
  const host = createOwnHost(session, wants, reach);
  const configuration = host.indexOf(file.configuration);
  const { name } = file;
  const runner = openRunner(host, [{ kind: 'file', path: file.path, absolutePath, format }], session.options);
  try {
    const result = await runner.run({ path: file.path, absolutePath, name, format, configuration, bytes });
    yield { ...file, result, stdin: { bytes, decoded: result.readAs && decode(bytes) } };
  } finally {
    runner.close();
  }
}

/** All bytes of the standard input. */
export async function readAll(stdin: Io['stdin']): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin as AsyncIterable<Buffer | string>)
    chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks);
}
