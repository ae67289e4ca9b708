import { runNode } from './run-tool.ts';

/** Builds what is published and measures it against its limits. */
runNode('scripts/build.ts', []);
runNode('bench/run.ts', process.argv.slice(2));
runNode('bench/stylelint.ts', process.argv.slice(2));
runNode('bench/eslint.ts', []);
