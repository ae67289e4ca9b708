import { countShown } from '../drawing/count-shown.ts';

/** What a drawing may ask of a browser, which cannot be stopped while it draws; far beyond what icons have. */
const most = { textLength: 500_000, shown: 5000, entities: 500, costly: 100, lengthOfCostly: 100_000 };

/** What takes a browser long for each element that has it. */
const costly =
  /<(?:\w+:)?(?:fe[A-Z]|pattern|mask|marker)|\b(?:filter|mask|clip-path|marker(?:-\w+)?|opacity)\s*[=:]/g;

/** Why a drawing would keep a browser busy for long; `undefined` where nothing says so. */
export function findCost(text: string): string | undefined {
  if (text.length > most.textLength) return `the drawing is longer than ${most.textLength} characters`;
  if (text.includes('<!ENTITY') && count(text, /&/g) > most.entities) {
    return `the drawing refers to entities more than ${most.entities} times`;
  }
  if (countShown(text, most.shown) === most.shown) return `the drawing shows ${most.shown} elements or more`;
  const number = count(text, costly);
  if (number > most.costly) return `the drawing has more than ${most.costly} filters, masks and patterns`;
  const isLong = text.length > most.lengthOfCostly;
  if (isLong && (number > 0 || text.includes('dasharray'))) {
    return `the drawing has filters, masks, patterns or dashes and more than ${most.lengthOfCostly} characters`;
  }
  return undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
