import type { BaseIssue } from 'valibot';
import { type DataFault, quoteValue, writePath } from './data-error.ts';

type Issue = BaseIssue<unknown>;
type Key = string | number;

/** What a schema found, as places, causes and cures. */
export function describeIssues(issues: readonly Issue[]): DataFault[] {
  return issues.flatMap((issue) => describeIssue(issue, []));
}

function describeIssue(issue: Issue, above: readonly Key[]): DataFault[] {
  const keys = [...above, ...keysOf(issue)];
  if (issue.type === 'union') {
    const inner = (issue.issues ?? []).filter(
      (nested) => nested.path !== undefined || nested.kind !== 'schema',
    );
    const [first] = inner;
    if (first) return inner.flatMap((nested) => describeIssue(nested, keys));
  }
  // What is said of a key belongs to the object that has it, or lacks it.
  const isAboutKey = issue.path?.at(-1)?.origin === 'key';
  const path = writePath(isAboutKey ? keys.slice(0, -1) : keys);
  return issue.message.split('\n').map((message) => {
    const end = message.indexOf('; ');
    return end === -1
      ? { path, cause: `${quoteValue(issue.input)} does not fit here`, cure: 'look it up in the schema' }
      : { path, cause: message.slice(0, end), cure: message.slice(end + 2) };
  });
}

function keysOf(issue: Issue): Key[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}
