import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rolldown } from 'tsdown';

/** What a bundle holds of a package of others. */
type Notice = { name: string; version: string; license: string; text: string };

/**
 * A plugin that writes `THIRD-PARTY-NOTICES.md` beside the bundle: the licence of every package of which something is
 * really in it. Fails the build where a package comes without the text of its licence.
 */
export function thirdPartyNotices(): Rolldown.Plugin {
  return {
    name: 'third-party-notices',
    generateBundle(_, bundle) {
      const folders = new Set<string>();
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const folder = renderedLength > 0 ? findPackage(id) : undefined;
          if (folder !== undefined) folders.add(folder);
        }
      }
      const notices = [...folders].map(readNotice).sort((one, other) => (one.name < other.name ? -1 : 1));
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES.md', source: write(notices) });
    },
  };
}

/** The folder of the package of others that a module is from; `undefined` for one of ours. */
function findPackage(id: string): string | undefined {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
  if (!/[\\/]node_modules[\\/]/.test(path)) return undefined;
  for (let at = dirname(path); at !== dirname(at); at = dirname(at)) {
    const manifest = join(at, 'package.json');
    if (existsSync(manifest) && 'version' in readManifest(manifest)) return at;
  }
  return undefined;
}

function readNotice(folder: string): Notice {
  const { name = folder, version = '', license } = readManifest(join(folder, 'package.json'));
  // Some packages leave the text of their licence in their repository, or hold more than their own: `licences` has it.
  const ours = join(import.meta.dirname, 'licences', `${name.replace('/', '__')}.txt`);
  const own = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const files = [...(own === undefined ? [] : [join(folder, own)]), ...(existsSync(ours) ? [ours] : [])];
  if (files.length === 0 || typeof license !== 'string') {
    throw new Error(`${name}: the package comes without the text of its licence; add scripts/licences/…`);
  }
  const text = files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n');
  return { name, version, license, text };
}

function readManifest(path: string): { name?: string; version?: string; license?: unknown } {
  return JSON.parse(readFileSync(path, 'utf8')) as { name?: string; version?: string; license?: unknown };
}

function write(notices: readonly Notice[]): string {
  const parts = notices.map(
    ({ name, version, license, text }) =>
      `## ${name} ${version}\n\nLicence: ${license}\n\n\`\`\`\`text\n${text}\n\`\`\`\`\n`,
  );
  return ['# Third-party notices\n', 'This package contains parts of the packages below.\n', ...parts].join(
    '\n',
  );
}
