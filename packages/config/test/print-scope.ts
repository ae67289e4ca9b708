import { rules } from '@brandlint/core';
import { loadConfig, writeDataError } from '../src/index.ts';

const loaded = await loadConfig({ cwd: process.cwd(), rules, readDefinitions: () => new Map() });
console.log(loaded.ok ? loaded.value.settings.scope : loaded.errors.map(writeDataError).join('\n'));
