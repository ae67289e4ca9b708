import type { Classify } from '../color/classify.ts';
import type { Color, Use } from '../model/use.ts';
import type { PreparedRule } from './prepared-rule.ts';

/** Gives the rules that may have something to say of a use. */
export type ChooseRules = (use: Use) => readonly PreparedRule[];

/** Makes what chooses among the rules of a source: most colours are official or neutral, and few rules speak of those. */
export function createRuleChooser(prepared: readonly PreparedRule[], classify: Classify): ChooseRules {
  const byKind = { icon: ofKind('icon'), text: ofKind('text') };
  const written = onColors(ofKind('color'));
  const referredTo = onColors(written.all.filter(({ rule }) => rule.variables !== 'at-definition'));

  return (use) => {
    if (use.kind !== 'color') return byKind[use.kind];
    const { all, known } = use.reference === 'judged-at-definition' ? referredTo : written;
    if (use.role === 'text' && use.backdrop.kind === 'colors') return all;
    let chosen = known.get(use.color);
    if (!chosen) {
      // Where a partner's artwork is, less is said.
      const verdict = classify(use.color, nowhere);
      chosen = all.filter(({ rule }) => !rule.isSilentOn(use.color, verdict));
      known.set(use.color, chosen);
    }
    return chosen;
  };

  function ofKind(kind: Use['kind']): PreparedRule[] {
    return prepared.filter(({ rule }) => rule.on === kind);
  }
}

/** Rules over colours, and which of them may have something to say of a colour. */
function onColors(all: readonly PreparedRule[]) {
  return { all, known: new Map<Color, readonly PreparedRule[]>() };
}

const nowhere: readonly string[] = [];
