import { readRunOptions } from '../arguments/read-options.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { createConfigurations } from '../run/create-configurations.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { createReaderLoader } from '../run/load-reader.ts';
import { readCapabilities } from '../terminal/capabilities.ts';
import type { Io } from '../terminal/io.ts';
import { explain } from './explain.ts';

/** Explains rules and requirements of the brand that the working directory's configuration names. */
export async function explainCommand(words: Arguments, io: Io): Promise<ExitCode> {
  const options = readRunOptions(words);
  const note = (line: string) => io.stderr.write(`${line}\n`);
  const configurationOf = createConfigurations({ cwd: io.cwd, options, load: createReaderLoader(), note });
  const { brand } = await configurationOf(io.cwd);
  const names = words.given.has('manual') ? [...words.words, '--manual'] : words.words;
  let text = '';
  const write = (part: string) => (text += part);
  const code = explain(names, { write, brand, ...readCapabilities(io.stdout, io.env, options.color) });
  await io.stdout.write(text);
  return code;
}
