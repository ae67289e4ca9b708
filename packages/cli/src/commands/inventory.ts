import { readRunOptions } from '../arguments/read-options.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import type { Inventory, InventoryFile } from '../inventory/inventory.ts';
import { takeInventory } from '../inventory/take-inventory.ts';
import { openReportOutput } from '../output/open-report-output.ts';
import { writeJson } from '../reporters/json/write-json.ts';
import type { Configuration } from '../run/configuration.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { toReportedSource } from '../run/read-file.ts';
import { readFiles } from '../run/read-files.ts';
import { withSession } from '../run/session.ts';
import type { Io } from '../terminal/io.ts';

/** The version of what `inventory --format json` prints, semantic: a minor one only adds. */
export const inventoryVersion = '1.1.0';

/** Lists every colour of the files that are named. */
export async function inventory(words: Arguments, io: Io): Promise<ExitCode> {
  const options = readRunOptions(words);
  const output = openReportOutput(io, options);
  return withSession(io, options, 'nothing', async (session) => {
    const files: InventoryFile[] = [];
    let configuration: Configuration | undefined;
    for await (const file of readFiles(session)) {
      configuration ??= file.configuration;
      for (const extraction of file.extractions) {
        const uses = await session.guard(file.path, () =>
          Promise.resolve(
            takeInventory(extraction, file.configuration.checker.classifyIn(extraction.source)),
          ),
        );
        const source = toReportedSource(file, extraction.source);
        files.push({
          source,
          hash: extraction.hash,
          uses: 'result' in uses ? uses.result : [],
          gaps: extraction.gaps,
          ...(extraction.assumptions && { assumptions: extraction.assumptions }),
        });
      }
    }
    const { brand, settings } = configuration ?? (await session.configurationOf(io.cwd));
    const { id, name, version } = brand;
    const found: Inventory = { version: inventoryVersion, brand: { id, name, version }, files };
    if (options.format === 'json') await output.write(writeJson(found));
    else {
      const { writeInventory } = await import('../reporters/text/write-inventory.ts');
      const { color, width } = output;
      const { quiet, verbose } = options;
      const text = writeInventory(found, {
        brand,
        settings,
        readText: () => undefined,
        color,
        width,
        verbose,
        quiet,
      });
      await output.write([text]);
    }
    if (session.faults() > 0) return 2;
    return files.some(({ gaps }) => gaps.some(({ kind }) => kind === 'unreadable')) ? 3 : 0;
  });
}
