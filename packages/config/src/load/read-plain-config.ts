import { type Loaded, parseJson } from '@brandlint/core/brand';
import { readText } from '../files/read-file.ts';
import type { FoundConfig } from '../find/create-config-finder.ts';
import { findDuplicateKey } from './find-duplicate-key.ts';

/** What a configuration holds that is data and need not be executed. `shown` is how errors name the file. */
export function readPlainConfig(
  found: Exclude<FoundConfig, { kind: 'executable' }>,
  shown: string,
): Loaded<unknown> {
  switch (found.kind) {
    case 'broken':
      return { ok: false, errors: found.errors };
    case 'key':
      return { ok: true, value: found.data };
    case 'json': {
      const read = readText(found.file);
      if (!read.ok)
        return { ok: false, errors: [{ file: shown, path: '', cause: read.cause, cure: read.cure }] };
      const parsed = parseJson(shown, read.content);
      const twice = parsed.ok ? findDuplicateKey(shown, read.content) : undefined;
      return twice ? { ok: false, errors: [twice] } : parsed;
    }
  }
}
