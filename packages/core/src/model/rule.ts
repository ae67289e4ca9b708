import type { Brand, Requirement, RuleOptions } from './brand.ts';
import type { Evidence, Outcome, SeenKind, SourceReport, Suggestion } from './finding.ts';
import type { Verdict } from '../color/classify.ts';
import type { Beside } from '../icon/find-beside.ts';
import type { Recognition } from '../icon/recognition.ts';
import type { TextMeaning } from '../icon/text-meaning.ts';
import type { WordingReader } from '../text/wording.ts';
import type { Artwork } from './artwork.ts';
import type { Settings } from './settings.ts';
import type { Color, ColorUse, DeviceColor, IconUse, TextUse, Use } from './use.ts';

/** The names between braces in a message: `'Expected "{written}"'` has the slot `written`, `'{points:point}'` `points`. */
type Slots<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? (Slot extends `${infer Name}:${string}` ? Name : Slot) | Slots<Rest>
  : never;

/** The use of each kind. */
export type UseOf = { color: ColorUse; icon: IconUse; text: TextUse };

/** What an option may be, for its schema and its type. */
export type OptionSchema =
  | { type: 'number'; minimum?: number; maximum?: number; description: string }
  | { type: 'boolean'; description: string }
  | { type: 'strings'; description: string };

type OptionOf<Schema extends OptionSchema> = Schema extends { type: 'number' }
  ? number
  : Schema extends { type: 'boolean' }
    ? boolean
    : readonly string[];

export type OptionsOf<Schemas extends Record<string, OptionSchema>> = {
  readonly [Name in keyof Schemas]: OptionOf<Schemas[Name]>;
};

/** How an observation bears on its use. */
export type Bearing = {
  /** It is worth a note however much the requirement weighs. */
  atMost?: 'note';
  /** The part of the use's text that it is about, in UTF-16 units: that part is what a suggestion replaces. */
  part?: { start: number; end: number };
  /** It is said once of a source, with every place where the rule says the same. */
  once?: true;
};

/** What a rule yields: data, no sentence. Message id and slots belong together. */
export type Observation<Messages extends Record<string, string>> = {
  [Id in keyof Messages & string]: {
    outcome: Outcome;
    messageId: Id;
    data: { [Slot in Slots<Messages[Id]>]: string | number } & Evidence;
    suggestions?: readonly Suggestion[];
  } & Bearing;
}[keyof Messages & string];

/** What a rule may ask while it looks at a use. */
export type RuleContext<Options> = {
  brand: Brand;
  settings: Settings;
  requirement: Requirement;
  options: Options;
  source: string;
  classify: (color: Color, within: readonly string[]) => Verdict;
  /** The contrast ratio of a text on an opaque backdrop, 1–21; `null` where one of them is no such screen colour. */
  contrast: (text: Color, backdrop: Color) => number | null;
  /** Whether one of the containers fits one of the patterns; `*` is any text. */
  isWithin: (patterns: readonly string[], within: readonly string[]) => boolean;
  /** Whether the use lies in an area that the user named as the brand's own. */
  inArea: (use: Use) => boolean;
  /** Whether a safe fix may be applied here at all: an area or scope `network`, and nothing vendored. */
  mayFix: (use: Use) => boolean;
  /** Custom properties that are known to hold an official colour here: token name → property. */
  variables: ReadonlyMap<string, string>;
  /** What stands in for a spot ink in this source, each once, in the order found. */
  alternatesOf: (spot: string) => readonly DeviceColor[];
  /** How strong the strongest tint of a spot ink in this source is, 0–1: what an ink stands for is judged there, once. */
  strongestTintOf: (spot: string) => number;
  /** What an icon is, and what it was known by. */
  recognise: (use: IconUse) => Recognition;
  /** What is known of an icon's picture, where it was looked at. */
  artworkOf: (use: IconUse) => Artwork | undefined;
  /** The texts that stand beside an icon, those that nobody sees left out. */
  beside: (use: IconUse) => Beside;
  /** Why a text is meant as a published name, where it is. */
  meaningOf: (use: TextUse) => TextMeaning | null;
  /** Tells published wording from what comes near it. */
  wording: WordingReader;
};

/** Sources that are handed over as one, and what was said of each. */
export type Delivery = {
  /** `null` for the whole run. */
  name: string | null;
  files: readonly SourceReport[];
  /** How many files of the run carry a brand and were read by nothing. */
  passedOver: number;
};

/** What a rule over a whole run may ask. */
export type RunContext<Options> = {
  brand: Brand;
  settings: Settings;
  requirement: Requirement;
  options: Options;
};

/** A rule over one kind of use, one use at a time. It knows one requirement and no format, severity or host. */
export type Rule<
  Kind extends Use['kind'],
  Messages extends Record<string, string>,
  Schemas extends Record<string, OptionSchema>,
> = {
  name: string;
  /** `Require …`, without a full stop. */
  description: string;
  on: Kind;
  /** What it is about, where that is less than all uses of its kind: where there is none of it, it has nothing to say. */
  about?: SeenKind;
  /**
   * Where a colour that is reached through a variable is looked at: `at-definition`, once, when this run reads the
   * definition; `where-used`, each time. Rules over other uses leave it out.
   */
  variables?: 'at-definition' | 'where-used';
  /**
   * Of which colours it has nothing to say wherever they stand, unless as text on a known ground: a host in a hurry does
   * not even take notes of them. Rules over other uses leave it out.
   */
  isSilentOn?: (color: Color, verdict: Verdict) => boolean;
  /**
   * What it says of a colour depends on nothing but the colour, how it is written, and whether it stands in an area or in a
   * partner's artwork: it is asked once. Rules over other uses leave it out.
   */
  isOfColorAlone?: true;
  messages: Messages;
  options: Schemas;
  check: (use: UseOf[Kind], context: RuleContext<OptionsOf<Schemas>>) => readonly Observation<Messages>[];
};

/** A rule over what is handed over together. It sees what was recognised in each source, and no use. */
export type RunRule<Messages extends Record<string, string>, Schemas extends Record<string, OptionSchema>> = {
  name: string;
  description: string;
  on: 'run';
  messages: Messages;
  options: Schemas;
  check: (delivery: Delivery, context: RunContext<OptionsOf<Schemas>>) => readonly Observation<Messages>[];
};

/** What any rule yields, its types left aside. */
export type AnyObservation = Bearing & {
  outcome: Outcome;
  messageId: string;
  data: Evidence;
  suggestions?: readonly Suggestion[];
};

type AnyRuleBase = {
  name: string;
  description: string;
  messages: Readonly<Record<string, string>>;
  options: Readonly<Record<string, OptionSchema>>;
};

/** Any rule over one use at a time, its types left aside: what the engine runs. */
export type AnyUseRule = AnyRuleBase & {
  on: Use['kind'];
  about: SeenKind;
  variables: 'at-definition' | 'where-used';
  isSilentOn: (color: Color, verdict: Verdict) => boolean;
  isOfColorAlone: boolean;
  /** Checks the options once and gives the function that judges a use; a use of another kind yields nothing. */
  prepare: (context: RuleContext<RuleOptions>) => Judge;
};

/** Any rule over a run, its types left aside. */
export type AnyRunRule = AnyRuleBase & {
  on: 'run';
  /** Checks the options once and gives the function that judges what is handed over together. */
  prepare: (context: RunContext<RuleOptions>) => JudgeDelivery;
};

export type AnyRule = AnyUseRule | AnyRunRule;

/** What a rule says of one use, its context given. */
export type Judge = (use: Use) => readonly AnyObservation[];

/** What a rule says of what is handed over together, its context given. */
export type JudgeDelivery = (delivery: Delivery) => readonly AnyObservation[];
