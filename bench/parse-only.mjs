import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';

const [, , folder] = process.argv;
for (const name of readdirSync(folder)) postcss.parse(readFileSync(join(folder, name), 'utf8'));
