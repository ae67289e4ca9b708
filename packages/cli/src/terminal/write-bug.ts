import manifest from '../../package.json' with { type: 'json' };
import { stripControl } from './strip-control.ts';
import type { Io } from './io.ts';

/** What is said when Brandlint itself fails: calm, with what a report of it needs; the stack only where it is asked for. */
export function writeBug(error: unknown, path: string | undefined, env: Io['env']): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const lines = [
    `${path === undefined ? '' : `${path}: `}Brandlint itself failed here (${shorten(what)}).`,
    `  This is a fault in Brandlint ${manifest.version}, not in your files. Please report it` +
      `${path === undefined ? '' : ', with the file if you may share it'}, and say that it ran on Node.js ${process.version}.`,
  ].map(stripControl);
  if ((env['BRANDLINT_DEBUG'] ?? '') === '')
    lines.push('  BRANDLINT_DEBUG=1 shows where in the program it happened.');
  else if (error instanceof Error) lines.push(...(error.stack ?? '').split('\n').map(stripControl));
  return `${lines.join('\n')}\n`;
}

function shorten(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
