import {
  findJudge,
  joinOwnReferences,
  needsSurroundings,
  toRelativePath,
  toRuleSettings,
  type Judge,
  type WantedRule,
} from '@brandlint/config/linter';
import type { LoadedConfig } from '@brandlint/config';
import type { Definitions, Gap, Location, SourceFinding } from '@brandlint/core';
import type { Rule } from 'eslint';
import path from 'node:path';
import { findConfiguration } from '../configuration/find-configuration.ts';
import { hasStylelintPlugin } from '../configuration/has-stylelint-plugin.ts';
import type { BrandlintSettings } from '../configuration/host-settings.ts';
import { readHostSettings } from '../configuration/read-host-settings.ts';
import { detectKind } from './detect-kind.ts';
import { createArtworkFinder } from './find-artworks.ts';
import { findInterests, type Interests } from './find-interests.ts';
import type { HostKind, HostSourceCode } from './host-file.ts';
import { mayHoldUse } from './may-hold-use.ts';
import { readFile, type LeftStyles } from './read-file.ts';

/** What is said of a file. */
export type Judgement = {
  configuration: LoadedConfig;
  gaps: readonly Gap[];
  findings: ReadonlyMap<string, readonly SourceFinding[]>;
  judge: Judge;
  isInScript: (place: Location) => boolean;
};

/** A file in a run of ESLint: read and judged once for all our rules. */
export type OpenFile = {
  kind: HostKind;
  sourceCode: HostSourceCode;
  /** Adds a rule to those that are judged together. */
  join: (rule: WantedRule) => void;
  /** What is said for all the rules that have joined, or what is wrong with the configuration. */
  judge: () => Judgement | { errors: readonly string[] };
  /** Whether something is done for the first time. */
  isFirst: (what: string) => boolean;
};

const files = new WeakMap<object, OpenFile | 'left alone'>();
const judged = new WeakSet<OpenFile>();

/** The file that ESLint is at; `undefined` where there is nothing in it for us. */
export function openFile(context: Rule.RuleContext): OpenFile | undefined {
  const { sourceCode } = context;
  let file = files.get(sourceCode);
  // A host may have one tree judged more than once, with other rules.
  if (file === undefined || (file !== 'left alone' && judged.has(file))) {
    files.set(sourceCode, (file = createFile(context) ?? 'left alone'));
  }
  return file === 'left alone' ? undefined : file;
}

function createFile(context: Rule.RuleContext): OpenFile | undefined {
  const sourceCode: HostSourceCode = context.sourceCode;
  const kind = detectKind(sourceCode, context.filename);
  if (kind === undefined) return undefined;
  const settings = readHostSettings(context.settings);
  const interests = () => (settings.ok ? findInterestsOf(settings.value, context.cwd) : none);
  if (!mayHoldUse(kind, sourceCode.text, interests)) return undefined;
  if (kind === 'css' && settings.ok && leavesStylesheets(settings.value, context.cwd)) return undefined;
  const wanted: WantedRule[] = [];
  const done = new Set<string>();
  let known: ReturnType<OpenFile['judge']> | undefined;

  const file: OpenFile = {
    kind,
    sourceCode,
    join: (rule) => wanted.push(rule),
    judge: () => {
      judged.add(file);
      return (known ??= settings.ok
        ? judge(context, kind, settings.value, wanted)
        : { errors: settings.errors });
    },
    isFirst: (what) => {
      if (done.has(what)) return false;
      done.add(what);
      return true;
    },
  };
  return file;
}

function judge(
  { cwd, physicalFilename, sourceCode }: Rule.RuleContext,
  kind: HostKind,
  settings: BrandlintSettings,
  wanted: readonly WantedRule[],
): Judgement | { errors: readonly string[] } {
  const found = findConfiguration(cwd, settings.config, settings.scope);
  const { content } = found;
  if (!content.ok) return { errors: content.errors };
  const configuration = content.value;
  const definitions = findDefinitions(configuration);
  const judge = findJudge(configuration, definitions, toRuleSettings(found, wanted));
  const isOnDisk = isNamed(physicalFilename);
  const base = {
    file: path.resolve(cwd, isOnDisk ? physicalFilename : '_'),
    roots: [configuration.root, cwd],
  };
  const { extraction, isInScript } = readFile({
    sourceCode,
    kind,
    path: isOnDisk ? toRelativePath(configuration.root, physicalFilename) : '',
    names: settings.names ?? {},
    definitions,
    interests: findInterests(configuration),
    leaves: whatIsLeft(settings, configuration, cwd),
    ...(judge.checker.hasArtwork && {
      findArtworks: createArtworkFinder(base, judge.checker.wantsArtwork),
    }),
  });
  const findings = new Map<string, SourceFinding[]>();
  for (const finding of judge.checker.find(extraction)) {
    const before = findings.get(finding.rule);
    if (before) before.push(finding);
    else findings.set(finding.rule, [finding]);
  }
  return { configuration, gaps: extraction.gaps, findings, judge, isInScript };
}

const none: Interests = () => false;

/** What a configuration asks of texts; one that is wrong is told where colours or markup are read anyway. */
function findInterestsOf({ config, scope }: BrandlintSettings, cwd: string): Interests {
  const { content } = findConfiguration(cwd, config, scope);
  return content.ok ? findInterests(content.value) : none;
}

const definitionsOf = new WeakMap<LoadedConfig, Definitions>();

function findDefinitions(configuration: LoadedConfig): Definitions {
  let definitions = definitionsOf.get(configuration);
  if (!definitions) definitionsOf.set(configuration, (definitions = joinOwnReferences(configuration)));
  return definitions;
}

function leavesStylesheets({ stylesheets }: BrandlintSettings, cwd: string): boolean {
  if (stylesheets === 'always' || stylesheets === 'never') return stylesheets === 'never';
  return hasStylelintPlugin(cwd);
}

/** Style attributes that Stylelint cannot judge are judged here, unless nobody is to judge any. */
function whatIsLeft(settings: BrandlintSettings, { settings: own }: LoadedConfig, cwd: string): LeftStyles {
  if (!leavesStylesheets(settings, cwd)) return 'nothing';
  return settings.stylesheets !== 'never' && needsSurroundings(own) ? 'blocks' : 'all';
}

/** ESLint calls a text that is in no file `<input>` or `<text>`. */
function isNamed(filename: string): boolean {
  return filename !== '' && !filename.startsWith('<');
}
