import * as v from 'valibot';
import { makeLimitEntries } from './limit-entries.ts';
import { anyText, flag, fullList, list, number, oneOf, strict, strictEntries, text } from './schema-parts.ts';

const scopes = ['unset', 'co-branded', 'network'] as const;
const profiles = ['member', 'funded-project', 'print', 'screen', 'public-body-web'] as const;

/** Whose colours are on the material. */
export const scope = (description: string) => oneOf(scopes, description);

/** A named set of settings. */
export const profile = (description: string) => oneOf(profiles, description);

/** The values of a rule's options; what fits which option is the rule's own business. */
export const ruleOptions = (description: string) =>
  v.pipe(
    v.record(
      v.string(),
      v.union(
        [v.string(), v.number(), v.boolean(), v.array(v.string())],
        'this is no value of an option; write a number, true, false, or a list of texts',
      ),
      'these are no options; write { … }',
    ),
    v.description(description),
  );

const principle = strict({
  name: text('The name letter by letter as published.'),
  description: text('The description letter by letter as published, paragraphs joined by one line break.'),
  alternativeDescription: v.exactOptional(text('Another form of the description that is right as well.')),
  iconColors: v.exactOptional(
    fullList(
      text('The name of a colour of the palette.'),
      'The colours of its icon, where the brand says so.',
    ),
  ),
});

const limit = (maximum: number, description: string) =>
  v.pipe(
    strict({ value: number(0, maximum, 'The limit.'), because: text('The reason why it is what it is.') }),
    v.description(description),
  );

const condition = strict({
  scope: v.exactOptional(fullList(scope('A scope in which it holds.'), 'The scopes in which it holds.')),
  profile: v.exactOptional(profile('The profile under which it holds.')),
  law: v.exactOptional(flag('Whether it holds where the accessibility law applies, or where it does not.')),
  onRequest: v.exactOptional(
    v.pipe(
      v.literal(true, 'onRequest is true or left out; write true'),
      v.description('Holds when the configuration turns its rule on.'),
    ),
  ),
});

const requirement = strict({
  id: text('A name of its own, e.g. "color-as-published".'),
  statement: text('What holds, in one or two sentences.'),
  level: oneOf(
    ['must', 'should', 'may'],
    'How binding it is: must is an error, should a warning, may a note.',
  ),
  basis: oneOf(
    ['stated', 'derived', 'law', 'practice'],
    'How it is grounded: the quoted words alone decide it; our reading of them; a regulation; good practice.',
  ),
  source: v.pipe(
    strict({
      document: text('The document it rests on, or "Good practice".'),
      clause: v.exactOptional(text('Where in the document.')),
      quote: anyText('Words of the document, letter by letter; empty where a practice rests on no words.'),
    }),
    v.description('The words it rests on.'),
  ),
  when: v.exactOptional(
    v.pipe(condition, v.description('Under which settings it holds; every condition given must hold.')),
  ),
  check: v.pipe(
    v.variant(
      'kind',
      [
        strictEntries({
          kind: v.literal('rule'),
          rule: text('The name of the rule that decides it.'),
          options: ruleOptions('The options of the rule, all of them; {} for a rule without options.'),
        }),
        strictEntries({ kind: v.literal('manual'), question: text('The question that a person answers.') }),
      ],
      'this says neither which rule decides nor what to ask a person; write { "kind": "rule", … } or { "kind": "manual", … }',
    ),
    v.description('What decides it: a rule, or a person.'),
  ),
});

/** What brand.json may hold. */
export const brandSchema = v.pipe(
  strict({
    $schema: v.exactOptional(text('The address of this schema, for editors.')),
    id: text('A short name in lower case, e.g. "acme".'),
    name: text('The name of the body that owns the brand.'),
    version: text('The version of this data.'),
    document: v.pipe(
      strict({
        title: text('The title of the document that describes the brand.'),
        publisher: text('Who published it.'),
        contact: v.exactOptional(text('Whom to ask.')),
      }),
      v.description('The document that describes the brand.'),
    ),
    names: fullList(text('A name.'), 'Names of the body that owns the brand, each accepted form.'),
    variablePrefix: v.pipe(
      text('The beginning of the names of the custom properties: "acme" for --acme-red.'),
      v.regex(
        /^[a-z][a-z0-9-]*$/,
        'this begins no custom property; write lower-case letters, digits and hyphens',
      ),
    ),
    palette: text('The path of the file with the colours, from this file.'),
    principles: list(principle, 'The principles that the brand stands for; may be empty.'),
    iconAttributes: v.exactOptional(
      list(
        text('The name of an attribute, e.g. "data-acme-icon".'),
        'Attributes whose value says which principle an icon stands for.',
      ),
      [],
    ),
    limits: v.pipe(
      strict(makeLimitEntries(limit)),
      v.description('The limits of judging, each with its reason.'),
    ),
    requirements: fullList(requirement, 'What the brand asks for, one clause each.'),
  }),
  v.title('A brand for Brandlint'),
);

/** brand.json as it is written. */
export type BrandFile = v.InferOutput<typeof brandSchema>;
