import type { TextUse } from '@brandlint/core';
import { lineageOf, type Element } from './read-structure.ts';

/** What groups an icon with what belongs to it. */
export const itemRoles: ReadonlySet<string> = new Set([
  ...['Link', 'Figure', 'Caption', 'LI', 'LBody', 'TD', 'TH', 'TR', 'TOCI'],
  ...['H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Aside', 'Note'],
]);

const groupRoles: ReadonlySet<string> = new Set(['L', 'Table', 'TOC', 'Sect', 'Art', 'Index']);

const blockRoles: ReadonlySet<string> = new Set([
  ...['P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Title', 'LI', 'Lbl', 'LBody', 'TD', 'TH', 'TOCI'],
  ...['Caption', 'Figure', 'Form', 'Formula', 'BlockQuote', 'Note', 'FENote', 'BibEntry', 'Code'],
]);

/** Whether what has the role is read as one text. What is larger may hold several, and does not say where one ends. */
export function isBlockRole(role: string): boolean {
  return blockRoles.has(role);
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
