import { nearestName } from '../brand/nearest-name.ts';

/** What a comment asks for. `end` closes what `start` opened. */
export type Directive = {
  kind: 'line' | 'start' | 'end' | 'file';
  rules: readonly string[];
  reason: string;
  /** What it lacks, in words without a full stop. */
  problem?: string;
};

/** What every such comment begins with. */
const ignoreMark = 'brandlint-ignore';

/** What somebody writes who means such a comment: a text without it has none. */
export const nearMark = /brandlint[-_: ]/i;

const kinds: ReadonlyMap<string, Directive['kind']> = new Map([
  [ignoreMark, 'line'],
  [`${ignoreMark}-start`, 'start'],
  [`${ignoreMark}-end`, 'end'],
  [`${ignoreMark}-file`, 'file'],
] as const);

/** Longer than this nothing is read: nobody writes such a comment by hand. */
const longestDirective = 10_000;
const longestReason = 500;
const mostRules = 50;

/**
 * The directive that the content of a comment is, or `undefined` for any other comment:
 * `brandlint-ignore <rule>, <rule> -- <reason>`. A colon or a dash does as well, because XML allows no `--` in a comment.
 */
export function parseDirective(content: string): Directive | undefined {
  const begin = findBegin(content.slice(0, 400));
  if (!begin) return undefined;
  const [lead, word] = begin;
  const kind = kinds.get(word.toLowerCase());
  if (!kind) {
    const problem = `"${word}" is no form of it; ${writeCure(word)}`;
    return { kind: 'line', rules: [], reason: '', problem };
  }
  const rest = content.slice(lead.length, longestDirective);
  const separator = /(?:^|\s)(?:--|–|—)(?:\s|$)|:(?:\s|$)/.exec(rest);
  const names = separator ? rest.slice(0, separator.index) : rest;
  const reason = separator ? clean(rest.slice(separator.index + separator[0].length)) : '';
  const rules = [...new Set(names.split(/[\s,]+/).filter((name) => name !== '' && name !== '*'))];
  if (kind === 'end') return { kind, rules, reason };
  const problem = findProblem(rules, reason);
  return {
    kind,
    rules: rules.slice(0, mostRules).map((name) => shorten(name, 100)),
    reason: shorten(reason, longestReason),
    ...(problem !== undefined && { problem }),
  };
}

/** All up to the end of the word that a comment begins with, and that word, where it asks for something. */
function findBegin(text: string): [lead: string, word: string] | undefined {
  const [lead, word = ''] = /^[\s*@]{0,200}(brandlint[-_:][\w-]+)(?![\w/.])/i.exec(text) ?? loose(text) ?? [];
  if (lead === undefined) return undefined;
  return asking.test(word) || nearestForm(word) !== undefined ? [lead, word] : undefined;
}

/** The form that was most likely meant. */
function nearestForm(word: string): string | undefined {
  const forms = Array.from(kinds.keys(), (form) => form.slice('brandlint-'.length));
  const nearest = nearestName(word.slice('brandlint-'.length), forms);
  return nearest === undefined ? undefined : `brandlint-${nearest}`;
}

/** What other linters call the same. */
const asking = /^brandlint[-_: ](?:ignore|disable|enable|off|skip)/i;

/** Written with a space it is a sentence on Brandlint, unless nothing or a reason follows it. */
function loose(text: string): RegExpExecArray | null {
  return /^[\s*@]{0,200}(brandlint (?:ignore|disable)(?:-[\w-]+)?)(?=\s{0,200}(?:$|:\s|--|–|—))/i.exec(text);
}

function writeCure(word: string): string {
  const nearest = word.toLowerCase().startsWith(`${ignoreMark}-`) ? undefined : nearestForm(word);
  if (nearest !== undefined) return `write ${nearest}`;
  return `write ${ignoreMark}, which holds for the line itself or the next, or ${ignoreMark}-start, -end or -file`;
}

function findProblem(rules: readonly string[], reason: string): string | undefined {
  if (reason === '') return 'it gives no reason; write one behind " -- ", or behind a colon';
  return rules.length > mostRules ? `it names more than ${mostRules} rules; name none for all` : undefined;
}

/** In one line. Stars begin the lines of some long comments. */
function clean(text: string): string {
  return text
    .replace(/[\n\r\f]\s{0,100}\*(?=\s)/g, ' ')
    .split(/\s+/)
    .join(' ')
    .trim();
}

function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
