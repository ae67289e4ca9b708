import { displayWidth, padEnd, shortenMiddle } from '../terminal/display-width.ts';
import { stripControl } from '../terminal/strip-control.ts';
import { nameMeaning, type Proposal } from './proposal.ts';

/** What is proposed, a line for each picture: `icons/07.svg → Learning (because of its file name)`. */
export function writeProposals(proposals: readonly Proposal[], width: number): string[] {
  const paths = proposals.map(({ candidate }) =>
    shortenMiddle(stripControl(candidate.found.path), Math.max(20, Math.floor(width / 2))),
  );
  const pathWidth = Math.max(0, ...paths.map(displayWidth));
  return proposals.map(
    (proposal, i) => `  ${padEnd(paths[i] ?? '', pathWidth)}  → ${stripControl(writeMeaning(proposal))}`,
  );
}

function writeMeaning(proposal: Proposal): string {
  const { because } = proposal;
  if (proposal.kind === 'settled') return `${nameMeaning(proposal.meaning)} (${because})`;
  return proposal.guess === null ? `? (${because})` : `${proposal.guess}? (${because})`;
}
