import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../stand-ins');

/** The text of a stand-in, which says inside that it is one. */
export function readStandIn(name: string): string {
  return readFileSync(join(folder, `${name}.svg`), 'utf8');
}

/** All ten stand-ins as the files of a folder. */
export function standInsIn(path: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.svg'));
  return Object.fromEntries(
    names.map((name) => [`${path}/${name}`, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** The drawing of a stand-in as a symbol of a sprite. */
export function toSymbol(name: string, id: string): string {
  const [, inner = ''] = /<\/title>(.*)<\/svg>/s.exec(readStandIn(name)) ?? [];
  return `<symbol id="${id}" viewBox="0 0 96 96">${inner}</symbol>`;
}
