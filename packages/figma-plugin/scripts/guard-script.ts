import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';

/** The level of the language that every engine of Figma's has taken so far. */
const level = 2017;

/**
 * What Figma's loader refuses wherever it stands in the text, in strings and comments too. Source: `rejectDangerousSources` of
 * the realms shim.
 */
const refused = [
  { what: 'import(', pattern: /\bimport\s*(?:\(|\/[/*])/ },
  { what: '<!-- or -->', pattern: /<!--|-->/ },
  { what: 'eval(', pattern: /\beval\s*(?:\(|\/[/*])/ },
  { what: 'new Function', pattern: /\bnew\s+Function\b|\bFunction\s*\(/ },
];

/** What is wrong with a script that is meant for Figma's main thread; empty where nothing is. */
export function guardScript(text: string): string[] {
  const faults: string[] = [];
  try {
    parse(text, { ecmaVersion: level, sourceType: 'script' });
  } catch (error) {
    faults.push(`it is not ES${level}: ${error instanceof Error ? error.message : String(error)}`);
  }
  for (const { what, pattern } of refused) {
    const at = pattern.exec(text)?.index;
    if (at === undefined) continue;
    faults.push(`it has "${what}", which Figma refuses: …${text.slice(Math.max(0, at - 40), at + 40)}…`);
  }
  return faults;
}

/** How much is downloaded, in bytes. */
export function measureGzip(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}
