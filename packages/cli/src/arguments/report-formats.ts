import { reportFormats, type ReportFormat } from '../reporters/formats.ts';
import { tokenFormats } from '../tokens/token-formats.ts';
import type { CommandName } from './option-table.ts';

/** The formats in which commands print reports that print others than text and JSON. */
export const formatsOf: Partial<Record<CommandName, readonly ReportFormat[]>> = {
  check: reportFormats,
  'merge-reports': reportFormats,
  principles: ['text', 'json', 'csv'],
  diff: ['text', 'json', 'markdown'],
};

/** What may stand behind `--format`, where there is more than can be named beside the option. */
export const formatNames: Partial<Record<CommandName, readonly string[]>> = {
  check: [...reportFormats, 'blob'],
  'merge-reports': reportFormats,
  tokens: tokenFormats,
};
