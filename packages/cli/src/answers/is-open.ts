import type { ManualQuestion } from '@brandlint/core';

/** Whether nobody has answered a question for the material as it is. */
export function isOpen({ answer }: Pick<ManualQuestion, 'answer'>): boolean {
  return answer?.holds !== true;
}
