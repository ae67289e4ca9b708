/**
 * The name of the part that a relationship of a part leads to; `undefined` where it leads out of the package. Source:
 * ECMA-376-2, section 6.2.4.
 */
export function resolveTarget(part: string, target: string): string | undefined {
  const [path = ''] = target.split('#');
  if (path === '' || path.length > 2000 || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  const isRooted = path.startsWith('/');
  const steps = isRooted ? [] : part.split('/').slice(0, -1);
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps.length === 0 ? undefined : decode(steps.join('/'));
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // What is no escape is a plain percent sign.
    return path;
  }
}
