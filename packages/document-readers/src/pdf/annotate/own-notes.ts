/** What the names of our own notes begin with, so that a copy which is checked again is not judged by its boxes. */
export const ownPrefix = 'brandlint-';

/** Whether an annotation is a note of ours: by its name, and since nothing else is of these kinds but comments. */
export function isOwnNote(subtype: string, name: string | undefined): boolean {
  return (subtype === 'Square' || subtype === 'Text') && name?.startsWith(ownPrefix) === true;
}
