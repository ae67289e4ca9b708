import type { Shard } from '../arguments/read-options.ts';
import type { Reach } from '../pictures/create-picture-store.ts';
import type { Session } from '../run/session.ts';
import type { FoundSource } from '../sources/found-source.ts';
import { allotSources, type Allotted } from './allot-sources.ts';
import { gatherFacts, type GatheredFacts } from './gather-facts.ts';

/** A part of a run, with what is known of the whole. */
export type RunPart = GatheredFacts & Pick<Allotted, 'own' | 'hashes'> & { shard: Shard };

/** Selects the files that are checked here. All are listed, so that what holds for the whole run holds for each part of it. */
export async function selectPart(
  session: Session,
  sources: readonly FoundSource[],
  shard: Shard,
  reach: Reach,
): Promise<RunPart> {
  const { all, own, hashes } = await allotSources(sources, shard);
  return { ...(await gatherFacts(session, sources, all, reach)), own, hashes, shard };
}
