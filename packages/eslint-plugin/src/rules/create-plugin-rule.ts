import { isFixable, weighRules } from '@brandlint/config/linter';
import type { AnyUseRule, SourceFinding } from '@brandlint/core';
import type { Rule } from 'eslint';
import { openFile, type Judgement, type OpenFile } from '../file/open-file.ts';
import { createMender } from '../report/create-mender.ts';
import { listenToRoot } from '../report/listen-to-root.ts';
import { reportErrors } from '../report/report-errors.ts';
import { toLoc } from '../report/to-loc.ts';
import { writePageAddress } from './page-address.ts';
import { toJsonSchema } from './to-json-schema.ts';

/** A rule of the core as a rule of ESLint. */
export function createPluginRule(rule: AnyUseRule): Rule.RuleModule {
  const { name, description } = rule;
  const canMend = isFixable(name);
  return {
    meta: {
      type: 'problem',
      docs: { description, url: writePageAddress(name), recommended: true },
      schema: toJsonSchema(rule),
      defaultOptions: [{}],
      messages: {
        found: '{{sentence}}',
        configuration: '{{error}}',
        useColor: 'Use {{name}} ({{value}}), {{distance}}',
        useConverted: 'Use {{name}} ({{value}})',
        write: 'Write "{{text}}"',
      },
      ...(canMend && { fixable: 'code' }),
      ...(rule.on !== 'icon' && { hasSuggestions: true }),
    },
    create: (context) => {
      const file = openFile(context);
      if (!file) return {};
      const [options] = context.options as readonly unknown[];
      file.join({ name, options: typeof options === 'object' && options !== null ? { ...options } : {} });
      return listenToRoot(file, () => {
        const judgement = file.judge();
        if ('errors' in judgement) reportErrors(judgement.errors, file, context);
        else reportFindings(judgement, file, context);
      });
    },
  };

  function reportFindings(judgement: Judgement, file: OpenFile, context: Rule.RuleContext): void {
    const findings = judgement.findings.get(name) ?? [];
    const told = findings.filter((finding) => isTold(finding, judgement));
    if (told.length === 0) return;
    const mend = createMender(judgement, file);
    for (const finding of told) {
      const { fix, suggest } = mend(finding, canMend);
      const sentence = judgement.judge.writeSentence(finding, fix !== null);
      context.report({
        loc: toLoc(finding.places[0], file.sourceCode),
        messageId: 'found',
        data: { sentence },
        fix,
        suggest,
      });
    }
  }
}

/**
 * Whether a finding is told by its rule. ESLint gives a rule one weight, so what is worth a note only, in a rule that weighs
 * more, is left to the rule over what a person should look at.
 */
export function isTold({ outcome, severity, rule }: SourceFinding, { configuration }: Judgement): boolean {
  if (outcome !== 'fail') return false;
  return severity !== 'note' || (weighRules(configuration).get(rule) ?? 'note') === 'note';
}
