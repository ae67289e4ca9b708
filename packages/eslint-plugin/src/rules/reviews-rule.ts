import { describeReviews } from '@brandlint/config/linter';
import type { Rule } from 'eslint';
import { openFile } from '../file/open-file.ts';
import { listenToRoot } from '../report/listen-to-root.ts';
import { reportErrors } from '../report/report-errors.ts';
import { toLoc } from '../report/to-loc.ts';
import { isTold } from './create-plugin-rule.ts';
import { writePageAddress } from './page-address.ts';

/** Tells what a person should look at, in one line for each rule that is on and each file. */
export const reviewsRule: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Tell what a person should look at, because it cannot be told by machine',
      url: writePageAddress('reviews'),
      recommended: false,
    },
    schema: [],
    messages: { found: '{{sentence}}', configuration: '{{error}}' },
  },
  create: (context) => {
    const file = openFile(context);
    if (!file) return {};
    return listenToRoot(file, () => {
      const judgement = file.judge();
      if ('errors' in judgement) {
        reportErrors(judgement.errors, file, context);
        return;
      }
      for (const findings of judgement.findings.values()) {
        const review = describeReviews(findings.filter((finding) => !isTold(finding, judgement)));
        if (!review) continue;
        const { message, place } = review;
        context.report({
          loc: toLoc(place, file.sourceCode),
          messageId: 'found',
          data: { sentence: message },
        });
      }
    });
  },
};
