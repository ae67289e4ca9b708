import {
  describeGaps,
  describeReviews,
  isFixable,
  type Leftover,
  nameNearest,
  toHostName,
} from '@brandlint/config/linter';
import type { AnyUseRule, Location, SourceFinding } from '@brandlint/core';
import type { Node } from 'postcss';
import stylelint, { type Plugin, type PostcssResult, type Rule } from 'stylelint';
import type { SecondaryOptions } from '../options/secondary-options.ts';
import { createValidator } from '../options/validate.ts';
import { createFixer } from '../report/create-fixer.ts';
import { createIgnorer } from '../report/is-ignored.ts';
import { openSheet, type Judgement } from '../sheet/open-sheet.ts';
import { writePageAddress } from './page-address.ts';

/** What the functions that users may write for `message` and `severity` are given. */
type MessageArguments = [written: string, sentence: string, nearest: string];

const messages = {
  rejected: (_written: string, sentence: string): string => sentence,
};

/** A rule of the core as a rule of Stylelint. */
export function createPluginRule(rule: AnyUseRule): Plugin {
  const ruleName = toHostName(rule.name);
  const canMend = isFixable(rule.name);
  const validate = createValidator(rule);
  const run = (primary: unknown, secondary: unknown) => (_root: Node, result: PostcssResult) => {
    if (!validate(result, primary, secondary)) return;
    const sheet = openSheet(result);
    // Of a page Stylelint hands over block by block; it is judged as a whole.
    if (!sheet.isFirst(ruleName)) return;
    const judgement = sheet.judge(rule.name);
    if (!judgement) return;
    if ('errors' in judgement) {
      for (const error of judgement.errors) {
        if (sheet.isFirst(error)) result.warn(error, { stylelintType: 'invalidOption' });
      }
      result.stylelint.stylelintError = true;
      return;
    }
    const options = secondary ?? {};
    reportFindings(judgement, options, result);
    const { reviews, gaps } = options;
    if (reviews === true) reportLeftover(describeReviews(listReviews(judgement)), judgement, result);
    if (gaps === true && sheet.isFirst('gaps'))
      reportLeftover(describeGaps(judgement.gaps), judgement, result);
  };

  const host: Rule = Object.assign(run, {
    ruleName,
    messages: stylelint.utils.ruleMessages(ruleName, messages),
    meta: { url: writePageAddress(rule.name), fixable: canMend },
  });
  return stylelint.createPlugin(ruleName, host);

  function listReviews({ findings }: Judgement): SourceFinding[] {
    return (findings.get(rule.name) ?? []).filter(({ outcome }) => outcome === 'review');
  }

  function reportFindings(judgement: Judgement, options: SecondaryOptions, result: PostcssResult): void {
    const findFix = canMend ? createFixer(judgement, result) : undefined;
    const isIgnored = createIgnorer(options);
    const isOurs = options.severity === undefined && result.stylelint.config?.defaultSeverity === undefined;
    for (const finding of judgement.findings.get(rule.name) ?? []) {
      if (finding.outcome !== 'fail') continue;
      const { severity, written } = finding;
      const [place] = finding.places;
      const node = judgement.nodeOf(place);
      if (!node || isIgnored?.(node)) continue;
      const fix = findFix?.(finding, node);
      const sentence = judgement.writeSentence(finding, fix !== undefined);
      const messageArgs: MessageArguments = [written, sentence, nameNearest(finding) ?? ''];
      stylelint.utils.report({
        result,
        ruleName,
        message: messages.rejected,
        messageArgs,
        node,
        ...toRange(place),
        ...(isOurs && { severity: severity === 'error' ? 'error' : 'warning' }),
        ...(fix && { fix }),
      });
    }
  }

  function reportLeftover(leftover: Leftover | undefined, judgement: Judgement, result: PostcssResult): void {
    if (!leftover) return;
    const { place, message } = leftover;
    const node = (place && judgement.nodeOf(place)) ?? result.root;
    stylelint.utils.report({
      result,
      ruleName,
      message,
      node,
      severity: 'warning',
      ...(place && node !== result.root && toRange(place)),
    });
  }
}

/** With its offset, so that PostCSS need not look for it in the text. Without one the whole node is shown. */
function toRange(place: Location) {
  if (place.kind !== 'text' || place.end.offset <= place.start.offset) return {};
  return { start: place.start, end: place.end };
}
