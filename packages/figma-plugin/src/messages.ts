import type {
  Artwork,
  Basis,
  Brand,
  Gap,
  Limits,
  ManualQuestion,
  Outcome,
  PartnerColor,
  RecognisedEntry,
  RequirementResult,
  Settings,
  Severity,
  Summary,
  VerdictName,
} from '@brandlint/core';
import type { KnownRule } from '@brandlint/core/brand';

/** How much is checked. */
export type CheckScope = 'selection' | 'page' | 'file';

/** A layer as the panel names it. */
export type LayerPlace = {
  nodeId: string;
  /** Names from the page to the layer. */
  path: readonly string[];
  /** The way to what is meant in it, in words: `fill 2`, `stroke`, `shadow 1`, `characters 4–9`. */
  part: string;
};

/** A colour to show: `css` for the screen (`color(display-p3 …)` in a P3 document), `text` to read. */
export type Swatch = { css: string; text: string };

/** What would mend a finding here. */
export type Remedy =
  | {
      /** The name of the official colour. */
      token: string;
      swatch: Swatch;
      /** The variable or style of the file that it would be bound to; absent: the value is written. */
      bindsTo?: string;
      isSafe: boolean;
      unsafeBecause?: string;
    }
  /** Published wording. */
  | { text: string; isSafe: boolean; unsafeBecause?: string };

/** A finding that somebody decided to leave, with the reason. Kept on the layer. */
export type Waiver = {
  /** The rule and what was written there when it was waived: another value is a new finding. */
  rule: string;
  written: string;
  reason: string;
  by: string;
  /** The day it was made, ISO 8601. */
  on: string;
  /** The last day it holds, ISO 8601. */
  until?: string;
};

/** A finding as the panel shows it. */
export type PanelFinding = {
  /** Its own in this window, and the same when its layer is checked again. */
  key: string;
  rule: string;
  requirement: string;
  severity: Severity;
  outcome: Outcome;
  message: string;
  /** The first places, at most 100. */
  places: readonly [LayerPlace, ...LayerPlace[]];
  count: number;
  written: string;
  /** A finding about a colour, with how far the wanted one is away. */
  color?: { found: Swatch; verdict: VerdictName; wanted?: Swatch & { name: string }; deltaE?: number };
  /** The principle in question. */
  principle?: string;
  /** It is in the layers of this component, seen through its instances. */
  component?: string;
  remedy?: Remedy;
  waiver?: Waiver;
  /** The layer has changed since, or may have. */
  isStale: boolean;
};

/** Settings of this document, kept in the file for the team. */
export type DocumentSettings = {
  /** What is checked against, where it is not the built-in brand: the text of `brand.json`, resolved. */
  brand?: Brand;
  /** The text of a configuration file, and what became of it. */
  config?: { name: string; text: string; settings: Settings };
  /**
   * Keys of libraries' variable collections whose colours are a partner's own, with that partner's name. `palette`: their
   * colours, which the document's side reads once when the library is declared; the window hands back what it was given.
   */
  partnerLibraries: readonly { collectionKey: string; partner: string; palette?: readonly PartnerColor[] }[];
};

/** Something that can be declared to be a partner's own. */
export type Library = { collectionKey: string; name: string; library: string; isDeclared: boolean };

/** A requirement as the panel explains it. */
export type Clause = { id: string; statement: string; basis: Basis; quote: string; document: string };

/** What the panel knows before anything is checked. */
export type PanelState = {
  fileName: string;
  brand: {
    id: string;
    name: string;
    palette: readonly (Swatch & { name: string })[];
    principles: readonly string[];
    limits: Limits;
  };
  clauses: readonly Clause[];
  /** The rules that a brand or a configuration may name, with their options. */
  rules: readonly KnownRule[];
  profile: 'srgb' | 'display-p3' | 'legacy';
  /** Dev Mode reads only. */
  canEdit: boolean;
  /** How many layers are selected, and what they are called where it is one. */
  selection: { count: number; name: string | null; isArea: boolean; partner: string | null };
  settings: DocumentSettings;
  partners: readonly string[];
  waivers: readonly (Waiver & { place: LayerPlace; isExpired: boolean })[];
  /** Names of the official colours that have a variable in this file. */
  variables: readonly string[];
};

/** What a check said as a whole. */
export type Checked = {
  scope: CheckScope;
  /** `page › frame` or the name of the file. */
  what: string;
  layers: number;
  /** It was stopped before the end. */
  isCancelled: boolean;
  summary: Summary;
  recognised: readonly RecognisedEntry[];
  requirements: readonly RequirementResult[];
  manual: readonly ManualQuestion[];
  gaps: readonly Gap[];
};

/** From the window to the document. */
export type Request =
  | { type: 'open' }
  | { type: 'check'; scope: CheckScope }
  | { type: 'cancel' }
  | { type: 'show'; nodeIds: readonly string[] }
  | { type: 'fix'; keys: readonly string[] }
  /** Every finding that can be mended without being looked at. */
  | { type: 'fix-safe' }
  | { type: 'undo' }
  | { type: 'waive'; keys: readonly string[]; reason: string; until?: string }
  | { type: 'revoke'; nodeId: string; rule: string; written: string }
  | { type: 'mark'; mark: { kind: 'area' } | { kind: 'partner'; partner: string } | { kind: 'none' } }
  | { type: 'save-settings'; settings: DocumentSettings }
  | { type: 'list-libraries' }
  | { type: 'create-variables' }
  | { type: 'annotate' }
  | { type: 'remove-annotations' }
  | { type: 'report'; format: 'markdown' | 'json' }
  | { type: 'resize'; height: number }
  /** The answer to `draw`. */
  | { type: 'drawn'; id: number; looks: readonly (Drawn | Undrawn)[] };

/** What was seen of a drawing; or why nothing was. */
export type Drawn = { key: string } & Pick<
  Artwork,
  'width' | 'height' | 'keepsProportions' | 'outline' | 'colors'
>;
export type Undrawn = { key: string; fault: string };

/** From the document to the window. */
export type Update =
  | { type: 'state'; state: PanelState }
  /** `total` is `null` as long as nobody has counted. */
  | { type: 'progress'; layers: number; total: number | null }
  /** Findings that are new, or new versions of known ones. */
  | { type: 'found'; findings: readonly PanelFinding[] }
  | { type: 'gone'; keys: readonly string[] }
  /** All that was found goes: another check begins. */
  | { type: 'cleared' }
  /** The keys whose layers have changed, and whether nobody can tell what else has. */
  | { type: 'stale'; keys: readonly string[]; isPartial: boolean }
  | { type: 'checked'; checked: Checked }
  | { type: 'fixed'; count: number; skipped: readonly { place: LayerPlace; reason: string }[] }
  | { type: 'libraries'; libraries: readonly Library[] }
  | { type: 'report'; format: 'markdown' | 'json'; name: string; text: string }
  /** SVG texts to be looked at. */
  | { type: 'draw'; id: number; drawings: readonly { key: string; svg: string }[] }
  /** In one sentence; `fault` names place, cause and cure. */
  | { type: 'said'; tone: 'done' | 'fault'; text: string };
