import type { IconName } from '@brandlint/core';
import type { Container, Document } from 'postcss';
import { splitSelector } from './split-selector.ts';

/** A rule with hundreds of alternatives is about none of them in particular. */
const maximumSubjects = 20;
const maximumNames = 40;
const maximumLength = 2000;
const maximumDepth = 8;

const named = /([.#])((?:[\w-]|[\u0080-\uFFFF]|\\.){1,200})/g;
const attribute =
  /\[\s*(data-[\w-]{0,100})\s*[~|^$*]?=\s*(?:"([^"]{0,300})"|'([^']{0,300})'|([^\]\s]{0,300}))/gi;
const generated = /::?(?:before|after)\b/gi;

/** What the elements that a rule is about go by: classes, ids, attributes that speak of icons. */
export function readSubjectNames(block: Container | Document | undefined): IconName[] {
  const names = new Map<string, IconName>();
  for (const subject of subjectsOf(block, 0)) {
    for (const [, name = '', quoted, single, bare] of subject.matchAll(attribute)) {
      const text = (quoted ?? single ?? bare ?? '').trim();
      if (text === '' || !/icon/i.test(name)) continue;
      names.set(`[${name}${text}`, { from: 'attribute', attribute: name.toLowerCase(), text });
    }
    for (const [written, sign, name = ''] of withoutBrackets(subject).matchAll(named)) {
      const text = name.replace(/\\(.)/g, '$1');
      names.set(written, { from: sign === '.' ? 'class' : 'id', text });
    }
  }
  return [...names.values()].slice(0, maximumNames);
}

/** What a rule and those of the same elements' generated content have in common: `.x { ` for `.x::before { `. */
export function withoutGenerated(anchor: string): string {
  return anchor.replace(generated, '').replace(/& \{ $/, '');
}

/** The last compound selectors of the alternatives of a rule; `&` is what the rule around it is about. */
function subjectsOf(block: Container | Document | undefined, depth: number): string[] {
  const selector = block && 'selector' in block ? String(block.selector) : '';
  if (selector === '' || selector.length > maximumLength || depth === maximumDepth) return [];
  const own = splitSelector(selector, ',')
    .slice(0, maximumSubjects)
    .map((alternative) => splitSelector(alternative, ' >+~').at(-1) ?? '');
  if (!own.some((subject) => subject.includes('&'))) return own;
  const outer = subjectsOf(block?.parent, depth + 1);
  return own
    .flatMap((subject) =>
      subject.includes('&') ? outer.map((one) => subject.replace('&', () => one)) : [subject],
    )
    .slice(0, maximumSubjects);
}

/** What stands in brackets says what an element has, or does not have: `:not(.x)`. */
function withoutBrackets(subject: string): string {
  return /[([]/.test(subject) ? subject.replace(/\[[^\]]*\]|\([^()]*\)/g, '') : subject;
}
