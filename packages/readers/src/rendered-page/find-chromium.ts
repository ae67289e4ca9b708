import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { BrowserUnavailable } from './browser-unavailable.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];

/**
 * Where the Chromium to use is: the given path, else `BRANDLINT_CHROMIUM`, else the first found on `PATH`. Throws
 * `BrowserUnavailable` when there is none, or when what is named is not a program.
 */
export function findChromium(given: string | undefined, environment: NodeJS.ProcessEnv): string {
  if (given !== undefined) return checked(given, '--browser-path');
  const named = environment['BRANDLINT_CHROMIUM'];
  if (named !== undefined && named !== '') return checked(named, 'BRANDLINT_CHROMIUM');
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const name of names) {
    for (const folder of folders) {
      const found = endings.map((ending) => join(folder, name + ending)).find(isProgram);
      if (found !== undefined) return found;
    }
  }
  throw new BrowserUnavailable(
    `--browser: no Chromium was found on PATH (looked for ${names.join(', ')}); install one, or name it with --browser-path or in BRANDLINT_CHROMIUM.`,
  );
}

function checked(path: string, origin: string): string {
  if (isProgram(path)) return path;
  throw new BrowserUnavailable(
    `${origin}: "${path}" is not a program that can be run; name the file of a Chromium.`,
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
