#!/usr/bin/env node
import manifest from '../package.json' with { type: 'json' };

const words = process.argv.slice(2);

// Asked by scripts and editors on every start, so nothing else is loaded for it.
if (words.length === 1 && (words[0] === '--version' || words[0] === '-v'))
  process.stdout.write(`${manifest.version}\n`);
else void import('./start.ts').then(({ start }) => start(words));
