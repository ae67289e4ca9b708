import type { LoadedConfig } from '@brandlint/config';
import { findJudge, needsSurroundings, toRelativePath, type WriteSentence } from '@brandlint/config/linter';
import type { Gap, Location, SourceFinding } from '@brandlint/core';
import type { PostcssResult } from 'stylelint';
import type { NodeEditor } from './create-editor.ts';
import { createNodeFinder } from './create-node-finder.ts';
import { findDefinitions } from './find-definitions.ts';
import { readNodeValue, type ValueNode } from './node-value.ts';
import { planRules, type Plan } from './plan-rules.ts';
import { readSheet } from './read-sheet.ts';

/** What is said of a stylesheet under one configuration. */
export type Judgement = {
  configuration: LoadedConfig;
  gaps: readonly Gap[];
  findings: ReadonlyMap<string, readonly SourceFinding[]>;
  writeSentence: WriteSentence;
  text: string;
  nodeOf: (place: Location) => ValueNode | undefined;
  /** What changes the nodes, once it is needed. */
  editors: Map<ValueNode, NodeEditor>;
  /** What stands in the nodes as far as it is known: as it was read, or as a fix of ours has left it. */
  values: Map<ValueNode, string>;
};

/** A stylesheet in a run of Stylelint: read and judged once for all our rules. */
export type Sheet = {
  /** What is said for a rule; what is wrong with its configuration; `undefined` where it is not turned on. */
  judge: (rule: string) => Judgement | { errors: readonly string[] } | undefined;
  /** Whether something is done for the first time. */
  isFirst: (what: string) => boolean;
};

const sheets = new WeakMap<PostcssResult, Sheet>();

/** The stylesheet that Stylelint is at. */
export function openSheet(result: PostcssResult): Sheet {
  let sheet = sheets.get(result);
  if (!sheet) sheets.set(result, (sheet = createSheet(result)));
  return sheet;
}

function createSheet(result: PostcssResult): Sheet {
  const { config } = result.stylelint;
  const plans = planRules(config);
  const judged = new Map<Plan, Judgement>();
  const expected = new Map<Plan, Set<string>>();
  const done = new Set<string>();

  return {
    judge: (rule) => {
      const plan = plans.find(({ names }) => names.includes(rule));
      if (!plan) return undefined;
      const { content } = plan.configuration;
      if (!content.ok) return { errors: content.errors };
      let known = judged.get(plan);
      // Where fixes are applied, those of other plugins change what was read.
      if (!known || (config?.fix === true && hasChanged(known.values))) {
        judged.set(plan, (known = judge(result, plan, content.value)));
      }
      // Stylelint keeps its results to the end; what was said of a stylesheet is not needed once all rules have told it.
      const waiting = expected.get(plan) ?? new Set(plan.names);
      expected.set(plan, waiting);
      waiting.delete(rule);
      if (waiting.size === 0) judged.delete(plan);
      return known;
    },
    isFirst: (what) => {
      if (done.has(what)) return false;
      done.add(what);
      return true;
    },
  };
}

function hasChanged(values: ReadonlyMap<ValueNode, string>): boolean {
  for (const [node, value] of values) if (readNodeValue(node) !== value) return true;
  return false;
}

function judge(result: PostcssResult, { ruleSettings }: Plan, configuration: LoadedConfig): Judgement {
  const { root } = result;
  const text = root.source?.input.css ?? '';
  const file = root.source?.input.file;
  const path = file === undefined ? '' : toRelativePath(configuration.root, file);
  const definitions = findDefinitions(configuration, result.stylelint.referenceRoots);
  const { checker, isSilentOn, writeSentence } = findJudge(configuration, definitions, ruleSettings);
  const { extraction, nodes } = readSheet({
    ...{ result, root, text, path, definitions, isSilentOn },
    leavesAttributes: needsSurroundings(configuration.settings),
  });
  const findings = new Map<string, SourceFinding[]>();
  for (const finding of checker.find(extraction)) {
    const known = findings.get(finding.rule);
    if (known) known.push(finding);
    else findings.set(finding.rule, [finding]);
  }
  const isFixing = result.stylelint.config?.fix === true;
  const read = isFixing ? [...nodes.values()].map((node) => [node, readNodeValue(node)] as const) : [];
  const search = createNodeFinder(root);
  return {
    configuration,
    gaps: extraction.gaps,
    findings,
    writeSentence,
    text,
    nodeOf: (place) => nodes.get(place) ?? search(place),
    editors: new Map(),
    values: new Map(read),
  };
}
