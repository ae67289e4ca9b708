import { lookAt } from '@brandlint/core';
import { openRasteriser } from '@brandlint/rasteriser/node';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const standIns = new URL('../../../test/stand-ins/', import.meta.url);

/**
 * Copies the stand-ins for the icons, which are made for tests and resemble no official one, to a folder `icons`, and
 * registers them in a configuration of the project.
 */
export async function registerStandIns(project: string, config: Record<string, unknown> = {}): Promise<void> {
  const rasteriser = openRasteriser();
  const icons = [];
  for (const file of readdirSync(standIns).filter((name) => name.endsWith('.svg'))) {
    const text = readFileSync(new URL(file, standIns), 'utf8');
    const seen = await lookAt({ format: 'svg', text }, rasteriser.rasterise);
    if ('fault' in seen) throw new Error(seen.fault);
    const { outline, width, height, colors } = seen;
    icons.push({
      principle: /<title>(.*?)<\/title>/.exec(text)?.[1] ?? null,
      file: `icons/${file}`,
      hash: '0'.repeat(64),
      outline,
      colors: colors.map(({ hex }) => hex),
      width,
      height,
      registeredBy: 'a test',
      registeredOn: '2026-01-01',
    });
  }
  await rasteriser.close();
  cpSync(standIns, path.join(project, 'icons'), { recursive: true });
  const registry = { version: 1, icons, logos: [] };
  writeFileSync(path.join(project, 'brandlint.icons.json'), JSON.stringify(registry));
  writeFileSync(path.join(project, 'brandlint.config.json'), JSON.stringify(config));
}
