import type { Limits, Profile, RuleOptions, Scope } from './brand.ts';
import type { Severity } from './finding.ts';

/** What a pattern is held against. `*` stands for any run of characters; letter case is ignored. */
export type Matcher = {
  /** Matched against each entry of a use's `within`. */
  within?: readonly string[];
  /** Matched against the source's path; `*` stands for any run of characters, folders included. */
  files?: readonly string[];
};

/** One colour of a partner, in whatever spaces it is known. */
export type PartnerColor = {
  name: string;
  /** sRGB, each 0–1. */
  screen?: readonly [number, number, number];
  /** Inks, each 0–1. */
  ink?: readonly [number, number, number, number];
  /** The name of a spot ink. */
  spot?: string;
};

/** A council, a funder: its values, and where its artwork sits. */
export type Partner = { name: string; palette: readonly PartnerColor[]; artwork: Matcher };

/** Artwork that its owner supplied, registered by its outline. */
export type RegisteredArtwork = {
  /** The name of the principle whose icon it is; `null` for artwork of the family that stands for none, and for a logo. */
  principle: string | null;
  /** What it is called: its file, or whose logo it is. */
  name: string;
  /** Written by `writeOutline`. */
  outline: string;
  /** Its own flat colours, upper-case `#RRGGBB`. */
  colors: readonly string[];
};

/** How icons are known. */
export type IconSettings = {
  /** Icons that were registered. */
  registered: readonly RegisteredArtwork[];
  /** Logos that were registered: they are no icons. */
  logos: readonly RegisteredArtwork[];
  /** Patterns over what an icon goes by, with `{principle}` where the principle's name stands. */
  marks: readonly string[];
  /** Where a plain name is enough, because all that stands there are icons. */
  iconography: Matcher;
};

/** Material that is handed over as one, by the files that belong to it. */
export type Deliverable = { name: string; files: Matcher };

/** How the user's configuration bends one rule. Absent parts stay as the brand has them. */
export type RuleSetting = { severity?: 'off' | Severity; options?: RuleOptions };

/** The configuration of a run, resolved: plain data, complete, checked. */
export type Settings = {
  scope: Scope;
  profiles: readonly Profile[];
  /** Where the user says that the accessibility law applies; empty: nowhere. */
  law: Matcher;
  /** Where the brand's own area is: containers and files in which only its colours belong. */
  areas: readonly Matcher[];
  partners: readonly Partner[];
  /** Artwork that is a logo: its colours are not judged. */
  logos: Matcher;
  /** Files of other people, kept in this project: judged, never fixed without being asked. */
  vendored: Matcher;
  icons: IconSettings;
  /** What the material falls into; empty: it is one. */
  deliverables: readonly Deliverable[];
  limits: Limits;
  /** Further neutral colours beside white, black and greys; sRGB, each 0–1. */
  neutrals: readonly (readonly [number, number, number])[];
  rules: { readonly [rule: string]: RuleSetting };
  /** What somebody answers for. */
  waivers?: readonly Waiver[];
  /** Comments that ask for findings to be left out are listed and not obeyed: the material comes from outside. */
  refusesIgnores?: true;
};

/** What somebody answers for: findings that fit all that is given here, and at least one of it is. */
export type Waiver = {
  rule?: string;
  requirement?: string;
  /** Where: of each part that is given, one pattern has to fit. */
  where: Matcher;
  /** What is written there: a text, or a colour in any notation of its value on screen. */
  written?: string;
  fingerprint?: string;
  reason: string;
  owner: string;
  /** The last day on which it holds, ISO 8601; `null` where it has no end. */
  until: string | null;
  state: 'holds' | 'expired';
  /** Where it stands: `brandlint.config.json, waivers[2]`. */
  place: string;
};
