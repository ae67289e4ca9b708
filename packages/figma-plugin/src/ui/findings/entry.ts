import type { RecognisedEntry } from '@brandlint/core';
import type { LayerPlace, PanelFinding } from '../../messages.ts';

/** One place in the list: of a finding, or of a principle that was recognised. */
export type Entry = {
  /** Its own in this window, made of letters and digits. */
  id: string;
  place: LayerPlace;
  finding?: PanelFinding;
  seen?: Pick<RecognisedEntry, 'as' | 'by' | 'labelled'>;
  isGone: boolean;
};

/** What a group of entries has in common. */
export type Subject =
  | { kind: 'color'; finding: PanelFinding; color: NonNullable<PanelFinding['color']>; isStranger: boolean }
  | { kind: 'rule'; rule: string }
  | { kind: 'layer'; place: LayerPlace }
  | { kind: 'principle'; name: string };

/** How many findings of a group weigh what. */
export type Weights = { error: number; warning: number; note: number; review: number };

/** Entries that are listed as one. */
export type Group = {
  id: string;
  key: string;
  subject: Subject;
  entries: Entry[];
  /** How many entries are not gone. */
  size: number;
  hasGone: boolean;
  /** How many places there are, those that are not listed too. */
  places: number;
  /** How many entries the document could mend without a look. */
  safe: number;
  stale: number;
  /** How many places principles were recognised in. */
  seen: number;
  weights: Weights;
  /** Where it stands among the groups, or among the strangers. */
  at: number;
};

/** A line of the list. */
export type Row =
  | { kind: 'group'; id: string; group: Group }
  | { kind: 'entry'; id: string; group: Group; entry: Entry; at: number }
  /** Places that are not listed. */
  | { kind: 'rest'; id: string; group: Group; count: number }
  /** Above the colours of which nobody has said whose they are. */
  | { kind: 'strangers'; id: string; colors: number; places: number };

/** The entries of a group, those that are gone taken out first. */
export function entriesOf(group: Group): readonly Entry[] {
  if (group.hasGone) {
    group.entries = group.entries.filter(({ isGone }) => !isGone);
    group.hasGone = false;
  }
  return group.entries;
}

/** The keys of what is found in a group, each once. */
export function keysOf(group: Group, wants: (finding: PanelFinding) => boolean): string[] {
  const keys = entriesOf(group).flatMap(({ finding }) => (finding && wants(finding) ? [finding.key] : []));
  return [...new Set(keys)];
}
