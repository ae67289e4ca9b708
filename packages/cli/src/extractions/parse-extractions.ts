import * as v from 'valibot';
import type { Extraction } from '@brandlint/core';
import { extractionsSchema } from './extraction-schema.ts';
import { extractionsVersion } from './extractions-version.ts';

/** Extractions, or what is wrong with the text: the path inside it, cause and cure. */
export type ParsedExtractions = { ok: true; extractions: Extraction[] } | { ok: false; fault: string };

/** Takes back what `brandlint extract` printed. Fields that are not known are left aside. */
export function parseExtractions(text: string): ParsedExtractions {
  const data = parseJson(text);
  if (data === undefined) {
    return { ok: false, fault: ': this is not JSON; give a file that "brandlint extract" wrote.' };
  }
  const parsed = v.safeParse(extractionsSchema, data.value, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = v.getDotPath(issue);
    return {
      ok: false,
      fault: `${path === null ? '' : `, ${path}`}: ${shorten(issue.received)} stands where ${issue.expected ?? 'something else'} is expected; write the file with "brandlint extract" again.`,
    };
  }
  const [major] = parsed.output.version.split('.');
  if (major !== extractionsVersion.split('.')[0]) {
    return {
      ok: false,
      fault: `, version: "${shorten(parsed.output.version)}" is not read by this Brandlint, which reads ${extractionsVersion}; write the file with the same Brandlint.`,
    };
  }
  return {
    ok: true,
    extractions: parsed.output.extractions.map((extraction) => ({ ...extraction, embedded: [] })),
  };
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
