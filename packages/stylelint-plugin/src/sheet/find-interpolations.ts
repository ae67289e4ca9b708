/** Where a template literal is filled in, `${…}`, in a value: pairs of start and end. */
export function findInterpolations(value: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = value.indexOf('${'); at !== -1; at = value.indexOf('${', at)) {
    const end = findEnd(value, at + 2);
    found.push([at, end]);
    at = end;
  }
  return found;
}

/** The end of an expression with its brace; braces inside strings may mislead it, and then it ends too late or too early. */
function findEnd(value: string, from: number): number {
  let depth = 1;
  for (let at = from; at < value.length; at++) {
    if (value[at] === '{') depth++;
    else if (value[at] === '}' && --depth === 0) return at + 1;
  }
  return value.length;
}
