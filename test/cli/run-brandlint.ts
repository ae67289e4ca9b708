import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The file that the command starts from, in its sources. */
export const bin = join(import.meta.dirname, '../../packages/cli/src/bin.ts');

/** What the command printed, and how it ended. */
export type Transcript = { stdout: string; stderr: string; code: number | null };

export type RunOptions = {
  cwd: string;
  stdin?: string | Buffer;
  env?: Record<string, string>;
  /** Run as a user without rights, where this is the superuser, to whom no file is closed. */
  withoutRights?: boolean;
};

const nobody = 65_534;

/** Runs the real command in a process of its own, on its sources. */
export async function brandlint(
  words: readonly string[],
  { cwd, stdin = '', env = {}, withoutRights = false }: RunOptions,
): Promise<Transcript> {
  const child = spawn(process.execPath, ['--conditions=brandlint-source', bin, ...words], {
    cwd,
    ...(withoutRights && process.getuid?.() === 0 && { uid: nobody, gid: nobody }),
    // All runs are made at the same time, so that their reports can be held against each other.
    env: { PATH: process.env['PATH'], SOURCE_DATE_EPOCH: '1700000000', ...env },
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(stdin);
  const [stdout, stderr, code] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { stdout, stderr, code };
}

/** A folder with files, for one test; a name that ends in `/` is an empty folder. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'brandlint-test-')));
  chmodSync(folder, 0o755);
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(path, content);
  }
  return folder;
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
