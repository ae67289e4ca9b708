import type { Brand, ManualQuestion, RequirementResult, RunReport } from '@brandlint/core';
import type { ReportingDescriptor, ToolComponent } from 'sarif';
import { toLevel } from './to-level.ts';

/** The requirements of the brand as a taxonomy, each with the words that it rests on and how it fared. */
export function toTaxonomy(brand: Brand, { requirements, manual }: RunReport): ToolComponent {
  const results = new Map(requirements.map((result) => [result.id, result]));
  const questions = new Map(manual.map((question) => [question.requirement, question]));
  const { title, publisher, contact } = brand.document;
  return {
    name: brand.name,
    version: brand.version,
    organization: publisher,
    shortDescription: { text: `What ${title} asks, what follows from it, and what is good practice.` },
    isComprehensive: true,
    contents: ['localizedData', 'nonLocalizedData'],
    taxa: brand.requirements.map((requirement) =>
      toTaxon(requirement, results.get(requirement.id), questions.get(requirement.id)),
    ),
    properties: { brand: brand.id, document: title, ...(contact !== undefined && { contact }) },
  };
}

function toTaxon(
  { id, statement, level, basis, source }: Brand['requirements'][number],
  result: RequirementResult | undefined,
  asked: ManualQuestion | undefined,
): ReportingDescriptor {
  const { document, clause, quote } = source;
  return {
    id,
    shortDescription: { text: statement },
    ...(quote !== '' && { fullDescription: { text: quote } }),
    defaultConfiguration: { level: toLevel(level) },
    properties: {
      level,
      basis,
      document,
      ...(clause !== undefined && { clause }),
      quote,
      ...(result && { result: result.result, findings: result.findings, ...toReviews(result) }),
      ...(asked && { question: asked.question, answer: asked.answer ?? null }),
    },
  };
}

function toReviews({ reviews }: RequirementResult): { reviews?: number } {
  return reviews === undefined ? {} : { reviews };
}
