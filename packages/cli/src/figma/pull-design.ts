import { writeCount } from '../reporters/text/write-count.ts';
import { UserError } from '../user-error.ts';
import type { Answer, FigmaClient } from './create-client.ts';

/** What is asked for. */
export type Wanted = {
  fileKey: string;
  /** The layers to take, with what lies in them; empty: the whole file. */
  nodeIds: readonly string[];
  /** Whether the outlines of drawings come along, so that icons can be compared. */
  geometry: boolean;
};

/** A document as it came, to be saved in pieces, and what is to be said of it. */
export type PulledDesign = { name: string; pieces: readonly string[]; notes: readonly string[] };

/** Asks Figma for a document and the variables of its file. Throws a `UserError`. */
export async function pullDesign(client: FigmaClient, wanted: Wanted): Promise<PulledDesign> {
  const { fileKey, nodeIds } = wanted;
  const place = `Figma file ${fileKey}`;
  const answer = await askForDocument(client, wanted);
  if (!answer.ok) throw new UserError(`${place}: ${answer.fault}.`);
  const data = parseObject(answer.text);
  const content = data?.[nodeIds.length === 0 ? 'document' : 'nodes'];
  if (!data || !isObject(content)) {
    throw new UserError(
      `${place}: what came is no document; see that BRANDLINT_FIGMA_API, if it is set, leads to Figma.`,
    );
  }
  const missing = nodeIds.filter((id) => !isObject(content[id]));
  if (missing.length > 0 && missing.length === nodeIds.length) {
    throw new UserError(
      `${place}: it has no layer ${missing.join(', ')}; copy the address of the layer from Figma again.`,
    );
  }
  const variables = await askForVariables(client, fileKey);
  const rest = answer.text.slice(answer.text.indexOf('{') + 1);
  return {
    name: typeof data['name'] === 'string' ? data['name'] : '',
    pieces: [
      `{"fileKey": ${JSON.stringify(fileKey)},\n`,
      ...('text' in variables ? ['"variables": ', variables.text, ',\n'] : []),
      rest,
    ],
    notes: [
      ...(missing.length > 0 ? [`${place}: it has no layer ${missing.join(', ')}, which was left out.`] : []),
      ...('note' in variables ? [`${place}: ${variables.note}.`] : []),
    ],
  };
}

function askForDocument(client: FigmaClient, { fileKey, nodeIds, geometry }: Wanted): Promise<Answer> {
  const query = { plugin_data: 'shared', ...(geometry && { geometry: 'paths' }) };
  return nodeIds.length === 0
    ? client.get(`v1/files/${fileKey}`, { ...query, branch_data: 'false' })
    : client.get(`v1/files/${fileKey}/nodes`, { ...query, ids: nodeIds.join(',') });
}

/** The variables of a file, as text; many may not ask for them, and most documents do without. */
async function askForVariables(
  client: FigmaClient,
  fileKey: string,
): Promise<{ text: string } | { note: string }> {
  const answer = await client.get(`v1/files/${fileKey}/variables/local`, {});
  if (answer.ok && parseObject(answer.text)) return { text: answer.text.trim() };
  const without = 'its variables were left out, so what a colour is bound to is not known';
  if (answer.ok) return { note: `${without}: what came for them is no list of variables` };
  if (answer.status === 403 || answer.status === 404)
    return {
      note: `${without}: Figma gives them to tokens with the scope file_variables:read, on Enterprise plans`,
    };
  return { note: `${without}: ${answer.fault}` };
}

/** An object out of JSON; `undefined` where the text is none. */
function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return isObject(data) ? data : undefined;
  } catch (failure) {
    if (failure instanceof SyntaxError) return undefined;
    throw failure;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The size of a text that is saved in pieces, as people say it. */
export function writeSize(pieces: readonly string[]): string {
  const bytes = pieces.reduce((sum, piece) => sum + Buffer.byteLength(piece), 0);
  return bytes < 100_000 ? writeCount(bytes, 'byte') : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
