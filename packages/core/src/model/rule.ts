import type { Brand, Requirement, RuleOptions } from './brand.ts';
import type { Evidence, Outcome, Suggestion } from './finding.ts';
import type { Verdict } from '../color/classify.ts';
import type { Settings } from './settings.ts';
import type { Color, ColorUse, IconUse, TextUse, Use } from './use.ts';

/** The names between braces in a message: `'Expected "{written}"'` has the slot `written`. */
type Slots<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | Slots<Rest>
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

/** What a rule yields: data, no sentence. Message id and slots belong together. */
export type Observation<Messages extends Record<string, string>> = {
  [Id in keyof Messages & string]: {
    outcome: Outcome;
    messageId: Id;
    data: { [Slot in Slots<Messages[Id]>]: string | number } & Evidence;
    suggestions?: readonly Suggestion[];
  };
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
  /**
   * Where a colour that is reached through a variable is looked at: `at-definition`, once, when this run reads the
   * definition; `where-used`, each time.
   */
  variables: 'at-definition' | 'where-used';
  messages: Messages;
  options: Schemas;
  check: (use: UseOf[Kind], context: RuleContext<OptionsOf<Schemas>>) => readonly Observation<Messages>[];
};

/** What any rule yields, its types left aside. */
export type AnyObservation = {
  outcome: Outcome;
  messageId: string;
  data: Evidence;
  suggestions?: readonly Suggestion[];
};

/** Any rule, its types left aside: what the engine runs. */
export type AnyRule = {
  name: string;
  description: string;
  on: Use['kind'];
  variables: 'at-definition' | 'where-used';
  messages: Readonly<Record<string, string>>;
  options: Readonly<Record<string, OptionSchema>>;
  /** Checks the options once and gives the function that judges a use; a use of another kind yields nothing. */
  prepare: (context: RuleContext<RuleOptions>) => Judge;
};

/** What a rule says of one use, its context given. */
export type Judge = (use: Use) => readonly AnyObservation[];
