import { createReplacementWriter, type RunReport } from '@brandlint/core';
import type { Artifact, Result, Run } from 'sarif';
import { createIdentities } from '../finding/create-identities.ts';
import type { FullContext } from '../formats.ts';
import { writeJsonValue } from '../json/write-json-value.ts';
import { createAllowance } from './create-allowance.ts';
import { sourceRoot, toArtifactLocation } from './to-artifact-location.ts';
import { toInvocation } from './to-invocation.ts';
import { toNotifications } from './to-notifications.ts';
import { toRunResult, toSourceResult, type ResultContext } from './to-result.ts';
import { toRules } from './to-rules.ts';
import { toTaxonomy } from './to-taxonomy.ts';

/**
 * The report of a run as SARIF 2.1.0 (OASIS), a line for each source, result and notification. Results beyond what GitHub
 * takes are left out, the lightest first. GitHub shows what is accepted as open, so there that is left out as well.
 * Notifications say how many are left out.
 */
export function* writeSarif(given: RunReport, context: FullContext): Generator<string> {
  const { brand, readText, exitCode, env } = context;
  const isOnGithub = env['GITHUB_ACTIONS'] === 'true';
  const report = isOnGithub ? withoutAccepted(given) : given;
  const allowance = createAllowance(report);
  const rules = toRules(brand, report);
  const taxonomy = toTaxonomy(brand, report);
  const notifications = toNotifications(report, {
    tooMany: allowance.leftOut,
    accepted: isOnGithub ? countAccepted(given) : 0,
  });
  const driver = {
    name: 'Brandlint',
    ...(report.made && { version: report.made.version, semanticVersion: report.made.version }),
    shortDescription: { text: 'Checks material against a brand.' },
    rules,
    notifications: [...notifications.descriptors],
    supportedTaxonomies: [{ name: taxonomy.name, index: 0 }],
  };
  const head = {
    tool: { driver },
    automationDetails: { id: `brandlint/${brand.id}/${report.made?.at ?? ''}` },
    columnKind: 'utf16CodeUnits',
    defaultEncoding: 'utf-8',
    language: 'en-GB',
    originalUriBaseIds: { [sourceRoot]: { description: { text: 'The folder in which Brandlint was run.' } } },
    taxonomies: [taxonomy],
    properties: toProperties(report),
  } satisfies Partial<Run>;

  yield '{\n"$schema": "https://json.schemastore.org/sarif-2.1.0.json",\n"version": "2.1.0",\n"runs": [{\n';
  for (const [key, value] of Object.entries(head))
    yield `${writeJsonValue(key)}: ${writeJsonValue(value)},\n`;
  const [open, close] = writeAround(toInvocation(report, exitCode));
  yield `"invocations": [${open}`;
  yield* writeList(notifications.list());
  yield `${close}],\n"artifacts": `;
  yield* writeList(toArtifacts(report));
  yield ',\n"results": ';
  yield* writeList(toResults());
  yield '\n}]\n}\n';

  function* toResults(): Generator<Result> {
    const shared: ResultContext = {
      taxonomy: taxonomy.name,
      requirements: new Map(brand.requirements.map(({ id }, index) => [id, index])),
      rules: new Map(rules.map(({ id }, index) => [id, index])),
      identify: createIdentities(),
      write: createReplacementWriter(brand),
      suppresses: countAccepted(report) > 0,
      baseline: report.baseline?.file,
      firstSource: report.files[0]?.source,
    };
    for (const { source, findings, accepted = [] } of report.files) {
      const mayBeMended = findings.some(({ suggestions }) => suggestions.some(({ safe }) => safe));
      const text = mayBeMended ? readText(source) : undefined;
      for (const finding of findings)
        if (allowance.takes(finding)) yield toSourceResult(finding, text, shared);
      for (const finding of accepted)
        if (allowance.takes(finding, true)) yield toSourceResult(finding, undefined, shared);
    }
    for (const finding of report.run) if (allowance.takes(finding)) yield toRunResult(finding, shared);
    for (const finding of report.acceptedRun ?? [])
      if (allowance.takes(finding, true)) yield toRunResult(finding, shared);
  }
}

function withoutAccepted(report: RunReport): RunReport {
  return { ...report, acceptedRun: [], files: report.files.map((file) => ({ ...file, accepted: [] })) };
}

function countAccepted({ files, acceptedRun = [] }: RunReport): number {
  return files.reduce((sum, { accepted = [] }) => sum + accepted.length, acceptedRun.length);
}

function* toArtifacts({ files }: RunReport): Generator<Artifact> {
  for (const { source, hash } of files) {
    const isKnown = /^[0-9a-f]{64}$/.test(hash);
    yield {
      location: toArtifactLocation(source),
      roles: ['analysisTarget'],
      ...(isKnown && { hashes: { 'sha-256': hash } }),
    };
  }
}

/** What SARIF has no place for. */
function toProperties({
  version,
  brand,
  checked,
  summary,
  waivers,
  baseline,
}: RunReport): Record<string, unknown> {
  return {
    reportVersion: version,
    brand,
    checked,
    summary,
    ...(waivers && { waivers }),
    ...(baseline && { baseline }),
  };
}

/** An object as JSON, cut open before its end for one more list. */
function writeAround(value: object): [string, string] {
  return [`${writeJsonValue(value).slice(0, -1)}, "toolExecutionNotifications": `, '}'];
}

/** A list as JSON, an entry a line. */
function* writeList(entries: Iterable<object>): Generator<string> {
  let isEmpty = true;
  for (const entry of entries) {
    yield `${isEmpty ? '[' : ','}\n  ${writeJsonValue(entry)}`;
    isEmpty = false;
  }
  yield isEmpty ? '[]' : '\n]';
}
