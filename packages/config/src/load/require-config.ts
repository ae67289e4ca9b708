import { createRequire } from 'node:module';
import { types } from 'node:util';
import { describeFailure, failToImport, findObstacle, type Imported, takeDefault } from './examine-import.ts';

/**
 * Runs a configuration at once and takes what it exports by default, for hosts that cannot wait. Node.js runs it once in a
 * process: a change to it is seen by the next one. `shown` is how errors name the file.
 */
export function requireConfig(file: string, shown: string): Imported {
  const obstacle = findObstacle(file, shown);
  if (obstacle) return obstacle;
  let exported: unknown;
  try {
    exported = createRequire(import.meta.url)(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_REQUIRE_ASYNC_MODULE') {
      const cause = 'it awaits at its top level, and this host cannot wait';
      return failToImport(shown, cause, 'take the "await" out, or write it as brandlint.config.json');
    }
    return describeFailure(error, file, shown);
  }
  const isNamespace = typeof exported === 'object' && types.isModuleNamespaceObject(exported);
  return takeDefault(isNamespace && exported ? exported : { default: exported }, shown);
}
