import { basename } from 'node:path';
import stylelint from 'stylelint';

/**
 * A plugin that does nothing but report: as often in each file as its option says, spread over the declarations. What it
 * takes is what Stylelint takes to carry so many reports, whoever makes them.
 */
const ruleName = 'bench/reports';
const messages = stylelint.utils.ruleMessages(ruleName, { rejected: (_written, sentence) => sentence });
const messageArgs = [
  '#ff8800',
  'Expected "#ff8800" to be in the palette (nearest Orange "#CA7228", ΔE 11.52, a different colour); next is Yellow "#E6C31F", ΔE 25.03.',
];

const rule = (counts) => (root, result) => {
  const total = counts[basename(root.source.input.file)] ?? 0;
  const nodes = [];
  if (total > 0) root.walkDecls((node) => void nodes.push(node));
  for (let at = 0; at < total; at++) {
    const node = nodes[Math.floor((at * nodes.length) / total)];
    const { start, end } = node.source;
    const place = { node, start, end, severity: 'warning' };
    stylelint.utils.report({ result, ruleName, message: messages.rejected, messageArgs, ...place });
  }
};

const plugin = stylelint.createPlugin(ruleName, Object.assign(rule, { ruleName, messages, meta: {} }));

// Stylelint takes what a module exports by default.
export { plugin as default };
