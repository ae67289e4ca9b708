import { WriteStream } from 'node:tty';
import type { Io, Output } from './io.ts';

/** What an output can show. */
export type Capabilities = { /** 24-bit colour. */ color: boolean; /** In characters. */ width: number };

/** Where no terminal says how wide it is: files, pipes, logs. */
const widthElsewhere = 100;

/**
 * What to expect of an output. `--color` and `--no-color` decide first, then `NO_COLOR` and `FORCE_COLOR`, then what
 * Node.js knows of the terminal; anything less than 24-bit colour counts as none.
 */
export function readCapabilities(output: Output, env: Io['env'], wanted: boolean | undefined): Capabilities {
  return { color: wanted ?? showsColor(output, env), width: readWidth(output, env) };
}

function showsColor(output: Output, env: Io['env']): boolean {
  const { NO_COLOR: no = '', FORCE_COLOR: force } = env;
  if (no !== '') return false;
  if (!output.isTerminal && force === undefined) return false;
  return WriteStream.prototype.getColorDepth({ ...env }) >= 24;
}

function readWidth(output: Output, env: Io['env']): number {
  const width = output.columns ?? Number.parseInt(env['COLUMNS'] ?? '', 10);
  return Number.isFinite(width) && width >= 20 ? Math.min(width, 1000) : widthElsewhere;
}
