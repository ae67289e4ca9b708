import { readRunOptions } from '../arguments/read-options.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import type { Inventory, InventoryFile } from '../inventory/inventory.ts';
import { openReportOutput } from '../output/open-report-output.ts';
import { writeJson } from '../reporters/json/write-json.ts';
import type { Configuration } from '../run/configuration.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { runFiles } from '../run/run-files.ts';
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
    for await (const file of runFiles(session, 'inventory')) {
      configuration ??= file.configuration;
      files.push(...file.result.inventory);
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
