import type { Arguments } from '../arguments/parse-arguments.ts';
import { readRunOptions } from '../arguments/read-options.ts';
import { writeJson } from '../reporters/json/write-json.ts';
import { listArtwork } from '../registry/list-artwork.ts';
import { createConfigurations } from '../run/create-configurations.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { createReaderLoader } from '../run/load-reader.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { readCapabilities } from '../terminal/capabilities.ts';
import type { Io } from '../terminal/io.ts';
import { stripControl } from '../terminal/strip-control.ts';
import { UserError } from '../user-error.ts';

/** Lists the registered artwork of each principle, and the logos. */
export async function listIcons(words: Arguments, io: Io): Promise<ExitCode> {
  const options = readRunOptions(words);
  const [word] = words.words;
  if (word !== undefined) throw new UserError(`brandlint icons list takes no path, and "${word}" is given.`);
  const note = async (line: string) => io.stderr.write(`${stripControl(line)}\n`);
  const find = createConfigurations({
    cwd: io.cwd,
    options,
    load: createReaderLoader(),
    writesRegistry: true,
    note,
  });
  const { brand, registry } = await find(io.cwd);
  const shown = toDisplayPath(io.cwd, registry.file);
  const list = listArtwork(brand, registry.registry, shown);
  if (options.format === 'json') for (const piece of writeJson(list)) await io.stdout.write(piece);
  else {
    const { writeArtwork } = await import('../reporters/text/write-artwork.ts');
    await io.stdout.write(writeArtwork(list, readCapabilities(io.stdout, io.env, options.color)));
  }
  return 0;
}
