/** More steps than this are left out, outermost first. */
const mostSteps = 32;

/**
 * A path of a rendered page in the words of people, outermost first: `main`, `section.card 2`, `h2`. What every page has is
 * left out, and so is the number of the first of its kind.
 */
export function nameSteps(path: string): string[] {
  const steps = path.split(/ >>> | > /);
  const inner = steps.filter((step) => step !== 'html' && step !== 'body');
  return (inner.length > 0 ? inner : steps.slice(-1)).slice(-mostSteps).map(nameStep);
}

function nameStep(step: string): string {
  const ofType = /^(.*):nth-of-type\((\d+)\)$/.exec(step);
  const ofKind = /^:nth-child\((\d+) of (.*)\)$/.exec(step);
  const [name = step, number = '1'] = ofType ? ofType.slice(1) : ofKind ? ofKind.slice(1).reverse() : [];
  return number === '1' ? name : `${name} ${number}`;
}
