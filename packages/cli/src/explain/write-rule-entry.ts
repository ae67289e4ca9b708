import { pages } from '@brandlint/core/pages';
import type { ExplainContext } from './explain-context.ts';
import { renderMarkdown } from './render-markdown.ts';
import { writeRequirement } from './write-requirement.ts';

/** A rule as an entry of a dictionary: the name, what it asks, the words it rests on, then its page. */
export function writeRuleEntry(rule: string, context: ExplainContext): string[] {
  const { brand, style, width } = context;
  const page = Object.hasOwn(pages, rule) ? (pages[rule] ?? '') : '';
  const [head = '', ...sections] = page.split(/^(?=## )/m);
  const requirements = brand.requirements.filter(({ check }) => check.kind === 'rule' && check.rule === rule);
  const entry = head === '' ? [style.bold(rule)] : renderMarkdown(head, width, style);
  const basis =
    requirements.length === 0
      ? [`  ${brand.name} asks nothing of it.`]
      : requirements.flatMap((requirement, at) => [
          ...(at === 0 ? [] : ['']),
          ...writeRequirement(requirement, context),
        ]);
  const rest = renderMarkdown(sections.join(''), width, style);
  return [
    ...entry,
    '',
    style.bold('What it rests on'),
    '',
    ...basis,
    ...(rest.length > 0 ? ['', ...rest] : []),
  ];
}
