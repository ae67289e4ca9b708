import { rules, type Brand } from '@brandlint/core';
import { writeNearest } from '../arguments/find-nearest.ts';
import { isManual, writeContents, writeManual } from '../explain/write-contents.ts';
import type { ExplainContext } from '../explain/explain-context.ts';
import { writeRequirement } from '../explain/write-requirement.ts';
import { writeRuleEntry } from '../explain/write-rule-entry.ts';
import { createStyle } from '../terminal/style.ts';
import { UserError } from '../user-error.ts';

/** Where an explanation goes, and how it may look there. */
export type ExplainIo = {
  write: (text: string) => void;
  /** Whether 24-bit colour is shown. */
  color: boolean;
  /** In columns. */
  width: number;
  brand: Brand;
};

/** Longer lines are hard to read. */
const widest = 88;

/**
 * Explains rules and requirements by their names; `--manual` among the words stands for the questions to a person, and no
 * word for the list of everything. Gives the exit code. Throws a `UserError`, which is exit code 2, for an unknown name.
 */
export function explain(words: readonly string[], { write, color, width, brand }: ExplainIo): 0 {
  const context: ExplainContext = {
    brand,
    style: createStyle(color),
    width: Math.max(24, Math.min(width, widest)),
  };
  const entries =
    words.length === 0 ? [writeContents(context)] : words.map((word) => writeEntry(word, context));
  write(`${entries.map((lines) => lines.join('\n')).join('\n\n')}\n`);
  return 0;
}

function writeEntry(word: string, context: ExplainContext): string[] {
  if (word === '--manual') return writeManual(context);
  const { brand } = context;
  const name = word.replace(/^brandlint\//, '');
  if (rules.some((rule) => rule.name === name)) return writeRuleEntry(name, context);
  const requirement = brand.requirements.find(({ id }) => id === name);
  if (requirement?.check.kind === 'rule') return writeRuleEntry(requirement.check.rule, context);
  if (requirement && isManual(requirement)) return writeRequirement(requirement, context);
  const names = [...rules.map((rule) => rule.name), ...brand.requirements.map(({ id }) => id)];
  const cure = writeNearest(name, names) || ' "brandlint explain" lists them all.';
  throw new UserError(`explain: "${word}" is neither a rule nor a requirement of ${brand.name}.${cure}`);
}
