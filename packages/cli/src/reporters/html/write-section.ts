import { markup, type Markup } from './markup.ts';

/** Sections of the page in their order, with their headings; the first is the verdict, which has none. */
export const headings = {
  checked: 'What was checked',
  palette: 'The official colours',
  pairs: 'Other colours',
  others: 'What else was found',
  principles: 'Principles',
  clauses: 'Clause by clause',
  questions: 'Questions for a person',
  accepted: 'Accepted findings',
  shares: 'Whose colours these are',
  vision: 'How others see the colours',
  files: 'File by file',
  making: 'How this report was made',
} as const;

export type SectionName = keyof typeof headings;

/** The beginning of a section: its heading, and what it is about in a sentence. */
export function openSection(name: SectionName, lead?: Markup | string): Markup {
  const words = lead === undefined ? undefined : markup`<p class="lead">${lead}</p>`;
  return markup`<section id="${name}" aria-labelledby="${name}-heading">
    <h2 id="${name}-heading">${headings[name]}</h2>
    ${words} `;
}

export const closeSection = markup`</section>
`;
