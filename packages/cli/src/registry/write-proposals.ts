import { displayWidth, padEnd, shortenMiddle } from '../terminal/display-width.ts';
import { stripControl } from '../terminal/strip-control.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { nameMeaning, type Proposal } from './proposal.ts';

/** What is proposed for each picture, in two columns: `icons/07.svg  → Learning (because of its file name)`. */
export function writeProposals(proposals: readonly Proposal[], width: number): string[] {
  const paths = proposals.map(({ candidate }) =>
    shortenMiddle(stripControl(candidate.found.path), Math.max(20, Math.floor(width * 0.45))),
  );
  const pathWidth = Math.max(0, ...paths.map(displayWidth));
  return proposals.flatMap((proposal, i) => {
    const [first = '', ...rest] = wrapText(stripControl(writeMeaning(proposal)), width - pathWidth - 6);
    const indent = ' '.repeat(pathWidth + 6);
    return [`  ${padEnd(paths[i] ?? '', pathWidth)}  → ${first}`, ...rest.map((line) => `${indent}${line}`)];
  });
}

function writeMeaning(proposal: Proposal): string {
  const { because } = proposal;
  if (proposal.kind === 'settled') return `${nameMeaning(proposal.meaning)} (${because})`;
  return proposal.guess === null ? `? (${because})` : `${proposal.guess}? (${because})`;
}
