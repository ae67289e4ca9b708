import { html, type Markup } from './markup.ts';

/** Sections of the page in their order, with their headings; the first is the verdict, which has none. */
export const headings = {
  checked: 'What was checked',
  palette: 'The official colours',
  pairs: 'Other colours',
  others: 'What else was found',
  principles: 'Principles',
  clauses: 'What was held against what',
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
  const words = lead === undefined ? undefined : html`<p class="lead">${lead}</p>`;
  return html`<section id="${name}" aria-labelledby="${name}-heading">
    <h2 id="${name}-heading">${headings[name]}</h2>
    ${words}
  </section> `;
}

export const closeSection = html`</section>
`;
