import { describeGaps } from '@brandlint/config/linter';
import type { Rule } from 'eslint';
import { openFile } from '../file/open-file.ts';
import { listenToRoot } from '../report/listen-to-root.ts';
import { reportErrors } from '../report/report-errors.ts';
import { toLoc } from '../report/to-loc.ts';
import { writePageAddress } from './page-address.ts';

/** Tells what could not be judged, in one line for each file. */
export const gapsRule: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Tell what could not be judged, so that silence is not taken for approval',
      url: writePageAddress('gaps'),
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
      const gaps = describeGaps(judgement.gaps);
      if (!gaps) return;
      const { message, place } = gaps;
      context.report({ loc: toLoc(place, file.sourceCode), messageId: 'found', data: { sentence: message } });
    });
  },
};
