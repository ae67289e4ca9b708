import type { DocumentSettings } from '../../../messages.ts';
import { readLong } from '../kept/long-text.ts';
import { parseJson } from '../kept/parse-json.ts';
import { isDocumentSettings } from './is-document-settings.ts';

/** The name under which the document keeps its settings. */
export const settingsKey = 'settings';

/** What holds as long as nobody has set anything. */
const noSettings: DocumentSettings = { partnerLibraries: [] };

/** The settings of this document. What is no settings is not used and stays until somebody saves; `fault` says so, complete. */
export function loadDocumentSettings(): { settings: DocumentSettings; fault?: string } {
  const text = readLong(figma.root, settingsKey);
  if (text === '') return { settings: noSettings };
  const value = text === undefined ? undefined : parseJson(text);
  if (isDocumentSettings(value)) return { settings: value };
  const fault =
    'The settings kept in this file cannot be read, so the built-in brand is used; save the settings again.';
  return { settings: noSettings, fault };
}
