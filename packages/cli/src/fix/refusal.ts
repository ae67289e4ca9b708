/** Why a file is left as it is: cause and cure in words, for a person. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** What the system said, as a refusal; anything that is not of the system is passed on. */
export function toRefusal(error: unknown, doing: string): Refusal {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return new Refusal(`${doing} (${causes.get(error.code) ?? error.code})`, { cause: error });
}

const causes: ReadonlyMap<string, string> = new Map([
  ['EEXIST', 'something else was written there meanwhile'],
  ['ENOENT', 'it is not there any more'],
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the quota is used up'],
  ['ELOOP', 'its links lead in a circle'],
  ['EISDIR', 'it is a folder'],
]);
