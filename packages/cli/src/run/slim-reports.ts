import type { AcceptedFinding, SourceFinding, SourceReport } from '@brandlint/core';

/**
 * The same reports as objects of which there is one for each, for what goes through them many times over: what many of
 * them say in the same words is held once, so that a finding takes a fraction of what it would.
 */
export function slimReports(reports: readonly SourceReport[]): readonly SourceReport[] {
  const texts = new Map<string, string>();
  const parts = new Map<string, unknown>();
  return reports.map((report) => ({
    ...report,
    findings: report.findings.map(slim),
    ...(report.accepted && { accepted: report.accepted.map(slim) }),
    tally: report.tally.map((entry) => sharePart(entry)),
  }));

  function slim<Finding extends SourceFinding | AcceptedFinding>(finding: Finding): Finding {
    return {
      ...finding,
      rule: shareText(finding.rule),
      requirement: shareText(finding.requirement),
      messageId: shareText(finding.messageId),
      message: shareText(finding.message),
      written: shareText(finding.written),
      source: shareText(finding.source),
      data: sharePart(finding.data),
      suggestions: sharePart(finding.suggestions),
    };
  }

  function shareText(text: string): string {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  }

  function sharePart<Part>(part: Part): Part {
    const key = JSON.stringify(part);
    const known = parts.get(key);
    // What is written in the same way is the same.
    if (known !== undefined) return known as Part;
    parts.set(key, part);
    return part;
  }
}
