import type { Verdict } from '../color/classify.ts';
import type { AnyObservation, AnyUseRule, Judge } from '../model/rule.ts';
import type { Color, Use } from '../model/use.ts';
import type { Assignment } from './assign-rules.ts';
import type { Fingerprint } from './fingerprint.ts';
import type { WriteMessage } from './write-message.ts';

/** A rule that holds for a source, with what all its findings there share. */
export type SourceRule = Assignment<AnyUseRule> & {
  messages: ReadonlyMap<string, WriteMessage>;
  fingerprint: Fingerprint;
  known: WeakMap<Color, KnownOfColor>;
};

/** A rule ready to judge the uses of a source. */
export type PreparedRule = SourceRule & { judge: Judge };

/** What a rule says, in words too. */
export type Said = { observation: AnyObservation; message: string };

/** What a rule said of a colour the last time, and of what that depends. */
export type KnownOfColor = { verdict: Verdict; isOurs: boolean; written: string; said: readonly Said[] };

/** What a rule says of a use, each with its sentence. */
export function say({ judge, messages }: PreparedRule, use: Use): readonly Said[] {
  const observations = judge(use);
  if (observations.length === 0) return nothingSaid;
  return observations.map((observation) => {
    const { messageId, data } = observation;
    return { observation, message: messages.get(messageId)?.(data) ?? messageId };
  });
}

const nothingSaid: readonly Said[] = [];
