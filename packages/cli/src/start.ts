import * as module from 'node:module';
import { delayOptimizing } from './delay-optimizing.ts';
import { endings } from './endings.ts';
import type { ExitCode } from './run/exit-code.ts';
import type { Io } from './terminal/io.ts';
import { openOutput } from './terminal/open-output.ts';
import { writeBug } from './terminal/write-bug.ts';

/** Runs the command in this process, which then ends by itself, so that all that was written arrives. */
export async function start(words: readonly string[]): Promise<ExitCode> {
  // Compiled code is kept between runs, where Node.js can do so (from 22.1).
  if ('enableCompileCache' in module) module.enableCompileCache();
  delayOptimizing();
  const io: Io = {
    cwd: process.cwd(),
    env: process.env,
    // Asking for it loads what a terminal needs, so it is asked for only where it is read.
    get stdin() {
      return process.stdin;
    },
    stdout: openOutput(process.stdout),
    stderr: openOutput(process.stderr),
  };
  process.on('uncaughtException', (error) => {
    process.exitCode = 2;
    void io.stderr.write(writeBug(error, undefined, process.env));
  });
  for (const [signal, code] of endings) process.on(signal, () => process.exit(code));
  let isDone = false;
  process.on('exit', () => {
    if (isDone || process.exitCode) return;
    process.exitCode = 2;
    process.stderr.write(
      'Brandlint was ended before it was done; does a configuration call process.exit()?\n',
    );
  });
  const { main } = await import('./main.ts');
  const code = await main(words, io);
  isDone = true;
  process.exitCode ??= code;
  return code;
}
