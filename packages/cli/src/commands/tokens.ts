import { readTokenOptions, type TokenOptions } from '../arguments/read-token-options.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { openOutputFile } from '../output/write-output-file.ts';
import { createConfigurations } from '../run/create-configurations.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { createReaderLoader } from '../run/load-reader.ts';
import type { Io } from '../terminal/io.ts';
import { stripControl } from '../terminal/strip-control.ts';
import { loadTokenWriter } from '../tokens/token-formats.ts';
import { UserError } from '../user-error.ts';

/** Writes the palette of the brand that is configured here, for other tools. */
export async function tokens(words: Arguments, io: Io): Promise<ExitCode> {
  const options = readTokenOptions(words);
  const note = (line: string) => io.stderr.write(`${stripControl(line)}\n`);
  const find = createConfigurations({ cwd: io.cwd, options, load: createReaderLoader(), note });
  const { brand } = await find(io.cwd);
  const outputs = openOutputs(options, io.cwd);
  for (const { format, file } of outputs) {
    const content = (await loadTokenWriter(format))(brand);
    if (file) {
      await file.write([content]);
    } else {
      if (typeof content !== 'string' && io.stdout.isTerminal) {
        throw new UserError(
          `--format ${format}: these are bytes, which a terminal cannot show; name a file: --format ${format}=colours.${format}.`,
        );
      }
      await io.stdout.write(content);
    }
  }
  return 0;
}

/** Sees to it that all files can be written before the first one is. */
function openOutputs({ requests }: TokenOptions, cwd: string) {
  const options = new Map<string, string>();
  return requests.map(({ format, file }) => {
    if (!file) return { format };
    const opened = openOutputFile(file.path, cwd, file.option);
    const other = opened.replaces === undefined ? undefined : options.get(opened.replaces);
    if (other !== undefined) {
      throw new UserError(`${other} and ${file.option} name the same file; give each its own.`);
    }
    if (opened.replaces !== undefined) options.set(opened.replaces, file.option);
    return { format, file: opened };
  });
}
