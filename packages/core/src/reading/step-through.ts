import type { Format, Reader } from '../model/source.ts';

/** Finds the reader of a format; `undefined` when there is none. May load it first. */
export type LoadReader = (format: Format) => Reader | undefined | Promise<Reader | undefined>;

/** As `LoadReader`, where every reader is there already. */
export type FindReader = (format: Format) => Reader | undefined;

/** Asks for the reader of a format, and goes on when it is given: so that one walk serves hosts that wait and hosts that cannot. */
export type Steps<Result> = Generator<Format, Result, Reader | undefined>;

/** Goes through steps, waiting for each reader. */
export async function waitThrough<Result>(steps: Steps<Result>, load: LoadReader): Promise<Result> {
  let step = steps.next();
  while (!step.done) step = steps.next(await load(step.value));
  return step.value;
}

/** Goes through steps with readers that are at hand. */
export function stepThrough<Result>(steps: Steps<Result>, find: FindReader): Result {
  let step = steps.next();
  while (!step.done) step = steps.next(find(step.value));
  return step.value;
}
