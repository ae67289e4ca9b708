import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { official } from './corpus.ts';

const strangers = ['#00a3e0', '#6bb241', '#8a1538'];

/** Lays out stylesheets below a folder, 200 in each folder. */
export function layOutFiles(root: string, count: number, textOf: (index: number) => string): void {
  for (let index = 0; index < count; index++) {
    const inner = join(root, String(Math.floor(index / 200)));
    if (index % 200 === 0) mkdirSync(inner, { recursive: true });
    writeFileSync(join(inner, `${index}.css`), textOf(index));
  }
}

/** A stylesheet of ten rules, half a kilobyte, with three findings. */
export function toSmallFile(index: number): string {
  return toStylesheet(10, (rule) => (rule < 3 ? strangers[(index + rule) % 3] : undefined));
}

/** A stylesheet of so many rules, all in official colours but where another is given. */
export function toStylesheet(rules: number, colorOf: (rule: number) => string | undefined): string {
  let text = '';
  for (let rule = 0; rule < rules; rule++) {
    const color = colorOf(rule) ?? official[rule % official.length] ?? '';
    text += `.rule-${rule} { margin: ${rule}px; color: ${color}; border: 1px solid #ffffff; width: 100% }\n`;
  }
  return text;
}
