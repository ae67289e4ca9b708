import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { findAnswers } from '../answers/find-answers.ts';
import { readKnown, type KnownFindings } from '../baseline/remember-for.ts';
import { writeConfiguration } from '../jobs/write-configuration.ts';
import type { Configuration } from '../run/configuration.ts';
import type { Reach } from '../pictures/create-picture-store.ts';
import type { Session } from '../run/session.ts';
import type { FoundSource } from '../sources/found-source.ts';
import { listCoveredWaivers } from '../told/list-covered-waivers.ts';
import type { RunFacts } from './blob.ts';

/** What is known of a whole run, and the number of each configuration in it. */
export type GatheredFacts = {
  facts: RunFacts;
  configurations: ReadonlyMap<Configuration, number>;
  /** The folder that a baseline names files from, absolute. */
  knownRoot: string;
};

/** Gathers what is known of a run before its files are read. Throws a `UserError`. */
export async function gatherFacts(
  session: Session,
  sources: readonly FoundSource[],
  files: RunFacts['files'],
  { judged }: Reach,
): Promise<GatheredFacts> {
  const { io, options, configurationOf } = session;
  const configurations = new Map<Configuration, number>();
  const add = (configuration: Configuration) => {
    if (!configurations.has(configuration)) configurations.set(configuration, configurations.size);
  };
  for (const { absolutePath } of sources) add(await configurationOf(dirname(absolutePath)));
  const [first] = sources;
  const main = await configurationOf(first ? dirname(first.absolutePath) : io.cwd);
  add(main);
  const known = await readKnown(session);
  const facts: RunFacts = {
    files,
    configurations: [...configurations.keys()].map(({ definitionsIn, ...configuration }) =>
      writeConfiguration({ ...configuration, definitions: definitionsIn(judged) }),
    ),
    main: configurations.get(main) ?? 0,
    configFile: main.ignores?.file ?? null,
    passedOver: [...session.passedOver],
    since: session.since ?? null,
    baseline: known ? toBaseline(known) : null,
    answers: await findAnswers(main, io.cwd, options),
    covered: [...listCoveredWaivers(configurations.keys(), options, io.cwd)],
  };
  return { facts, configurations, knownRoot: known?.root ?? io.cwd };
}

/** What was known before, with what the disk says of it: which of its sources are gone. */
function toBaseline({ root, ...known }: KnownFindings): RunFacts['baseline'] {
  const outer = known.entries.flatMap(({ source }) => source?.split('!/', 1) ?? []);
  const there = [...new Set(outer)].filter((source) => existsSync(resolve(root, source)));
  return { ...known, there };
}
