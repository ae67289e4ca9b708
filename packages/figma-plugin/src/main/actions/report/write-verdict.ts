import type { Summary } from '@brandlint/core';

/** What a run comes to, in one sentence. */
export function writeVerdict({ errors, warnings, notes, reviews }: Summary, questions: number): string {
  const counts = [
    write(errors, 'error'),
    write(warnings, 'warning'),
    write(notes, 'note'),
    reviews > 0 ? `${reviews} to look at` : '',
  ].filter((part) => part !== '');
  const found = counts.length === 0 ? 'No fault found in what was checked' : counts.join(', ');
  const verb = questions === 1 ? 'question remains' : 'questions remain';
  return questions === 0 ? `${found}.` : `${found}; ${questions} ${verb} for a person.`;
}

function write(count: number, noun: string): string {
  if (count === 0) return '';
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
