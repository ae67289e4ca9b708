import type { TextUse } from '@brandlint/core';
import { lineageOf, type Element } from './read-structure.ts';

/** What groups an icon with what belongs to it. */
export const itemRoles: ReadonlySet<string> = new Set([
  ...['Link', 'Figure', 'Caption', 'LI', 'LBody', 'TD', 'TH', 'TR', 'TOCI'],
  ...['H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Aside', 'Note'],
]);

const groupRoles: ReadonlySet<string> = new Set(['L', 'Table', 'TOC', 'Sect', 'Art', 'Index']);

const inlineRoles: ReadonlySet<string> = new Set([
  ...[
    'Span',
    'Link',
    'Quote',
    'Em',
    'Strong',
    'Sub',
    'Reference',
    'Code',
    'Annot',
    'Ruby',
    'Warichu',
    'BibEntry',
  ],
  ...['NonStruct', 'Private'],
]);

/** Whether what has the role is read as one text, apart from what stands before and after it. */
export function isBlockRole(role: string): boolean {
  return !inlineRoles.has(role);
}

/** What a text is for, by the structure that it stands in. */
export function findPurpose(element: Element): TextUse['purpose'] {
  for (const { role } of lineageOf(element)) {
    if (/^(?:H[1-9]?|Title)$/.test(role)) return 'heading';
    if (/^(?:Lbl|Caption|TH|Form|Figure)$/.test(role)) return 'label';
    if (/^(?:LI|LBody|TD)$/.test(role)) return 'label';
  }
  return 'prose';
}

/** The nearest list, table or section. */
export function findGroup(element: Element): Element | undefined {
  for (const one of lineageOf(element)) if (groupRoles.has(one.role)) return one;
  return undefined;
}
