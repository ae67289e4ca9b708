/** A file of Figma, and the layer that its address points at. */
export type DesignAddress = { fileKey: string; nodeId: string | undefined };

const plainKey = /^[0-9A-Za-z]{6,128}$/;

/** The kinds of files whose addresses hold a key. */
const kinds = new Set(['file', 'design', 'proto', 'board', 'slides', 'buzz', 'site', 'make']);

/** A file key, or the address of a file as the browser or "Copy link" gives it; `undefined` for anything else. */
export function parseDesignAddress(text: string): DesignAddress | undefined {
  if (plainKey.test(text)) return { fileKey: text, nodeId: undefined };
  const withScheme = /^(?:www\.)?figma\.com\//i.test(text) ? `https://${text}` : text;
  if (!URL.canParse(withScheme)) return undefined;
  const { protocol, hostname, pathname, searchParams } = new URL(withScheme);
  const isFigma = hostname === 'figma.com' || hostname.endsWith('.figma.com');
  const [kind = '', key = '', branch, branchKey] = pathname.split('/').slice(1);
  if (protocol !== 'https:' || !isFigma || !kinds.has(kind)) return undefined;
  const fileKey = branch === 'branch' && branchKey !== undefined ? branchKey : key;
  if (!plainKey.test(fileKey)) return undefined;
  return { fileKey, nodeId: parseNodeId(searchParams.get('node-id') ?? '') };
}

/** The id of a layer, written as `12:34` or, as in addresses, `12-34`; `undefined` for anything else. */
export function parseNodeId(text: string): string | undefined {
  return /^[IS]?\d{1,12}[:-]\d{1,12}(?:;\d{1,12}[:-]\d{1,12}){0,50}$/.test(text)
    ? text.replaceAll('-', ':')
    : undefined;
}
