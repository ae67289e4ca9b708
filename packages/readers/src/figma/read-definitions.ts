import type { Visit } from './model/visit.ts';
import type { FigmaFacts, FigmaStyle, FigmaVariable } from './model/figma-document.ts';
import { createPaintCollector } from './collect-paints.ts';
import type { Standing } from './to-color-use.ts';
import { createColorBook } from './color-book.ts';
import { createPaths, toPath } from './property-paths.ts';
import { addGap, type Subject } from './subject.ts';
import { createVariableResolver } from './resolve-variable.ts';

/** Reads the colours of the styles and variables of a document, where they are defined. */
export function readDefinitions(facts: FigmaFacts): Pick<Visit, 'uses' | 'gaps'> {
  const book = createColorBook(facts.profile);
  const variables = new Set(facts.variables.map(({ id }) => id));
  const collector = createPaintCollector(book, (variable) =>
    variable === undefined ? undefined : variables.has(variable) ? 'judged-at-definition' : 'judged-here',
  );
  const resolve = createVariableResolver(facts.variables);
  const uses: Visit['uses'][number][] = [];
  const gaps: Visit['gaps'][number][] = [];
  for (const style of facts.styles) readStyle(style);
  for (const variable of facts.variables) readVariable(variable);
  return { uses, gaps };

  function readStyle(style: FigmaStyle): void {
    const subject = toSubject(style.id, ['Styles', style.name]);
    const standing = standingOf(`style ${style.id}`, style.name);
    if (style.type === 'PAINT') collector.collectPaints(subject, style.paints, paintPaths, standing);
    else collector.collectEffects(subject, style.effects, effectPaths, { ...standing, role: 'shadow' });
  }

  function readVariable(variable: FigmaVariable): void {
    const subject = toSubject(variable.id, ['Variables', variable.collection, variable.name]);
    const standing = standingOf(`variable ${variable.id}`, variable.name);
    for (const value of variable.values) {
      const path = toPath(['valuesByMode', value.mode]);
      const alias = 'alias' in value ? value.alias : value.variable;
      if (alias !== undefined) {
        const opacity = 'alias' in value ? (value.opacity ?? 1) : 1;
        const end = resolve(alias, value.mode);
        if ('fault' in end) {
          const reason = `the variable ${variable.name} has no colour that is known: ${end.fault}`;
          addGap(subject, path, 'unresolved-variable', reason);
        } else if (opacity !== 1) collector.collectColor(subject, path, end, opacity, standing);
      } else if ('color' in value) {
        collector.collectColor(subject, path, { color: value.color }, 1, standing);
      }
    }
  }

  function toSubject(id: string, path: readonly string[]): Subject {
    return { id, within: [...path].reverse(), path, link: undefined, uses, gaps };
  }
}

function standingOf(owner: string, defines: string): Standing {
  return { role: 'definition', text: undefined, range: undefined, owner, reference: undefined, defines };
}

const paintPaths = createPaths(['paints']);
const effectPaths = createPaths(['effects']);
