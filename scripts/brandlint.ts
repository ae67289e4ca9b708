import { start } from '../packages/cli/src/start.ts';

/** Runs the command from its sources, in the folder where the package manager was called. */
process.chdir(process.env['INIT_CWD'] ?? process.cwd());
await start(process.argv.slice(2));
