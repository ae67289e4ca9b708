import { copyFileSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findConfiguration } from '../packages/eslint-plugin/src/configuration/find-configuration.ts';
import { findInterests } from '../packages/eslint-plugin/src/file/find-interests.ts';
import { mayHoldUse } from '../packages/eslint-plugin/src/file/may-hold-use.ts';

/** The sources of five packages as their authors wrote them, or compiled and not minified, by their path below `node_modules`. */
const folders = [
  '@tldraw/editor/src',
  'native-base/src',
  'react-native-paper/src',
  'react-native-ui-lib/src',
  'recharts/es6',
];

/** How much a corpus holds, and of which sorts of files. */
export type ScriptCorpus = { bytes: number; files: number; endings: Readonly<Record<string, number>> };

/** Lays scripts out below a folder, all of them in `published` and those without a word for us in `without`. */
export function layOutScripts(folder: string): Record<'published' | 'without', ScriptCorpus> {
  const { content } = findConfiguration(folder, {});
  if (!content.ok) throw new Error(content.errors.join('\n'));
  const interests = findInterests(content.value);
  const published = { bytes: 0, files: 0, endings: {} as Record<string, number> };
  const without = { bytes: 0, files: 0, endings: {} as Record<string, number> };
  for (const source of folders) {
    const root = join(import.meta.dirname, 'node_modules', source);
    for (const file of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      const ending = /(?<!\.d)\.([jt]sx?)$/.exec(file)?.[1];
      if (ending === undefined) continue;
      const text = readFileSync(join(root, file), 'utf8');
      const name = `${source}/${file}`.replaceAll('/', '-').replace('@', '');
      layOut(published, 'published');
      if (!mayHoldUse('script', text, () => interests)) layOut(without, 'without');

      function layOut(corpus: typeof published, to: string): void {
        mkdirSync(join(folder, to), { recursive: true });
        copyFileSync(join(root, file), join(folder, to, name));
        corpus.bytes += text.length;
        corpus.files++;
        corpus.endings[ending ?? ''] = (corpus.endings[ending ?? ''] ?? 0) + 1;
      }
    }
  }
  return { published, without };
}
