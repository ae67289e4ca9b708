/** Reads what an ICC profile is called; `undefined` where it does not say. Source: ICC.1:2022, 7.3 and 9.2.41. */
export function readProfileName(profile: Uint8Array): string | undefined {
  const view = new DataView(profile.buffer, profile.byteOffset, profile.byteLength);
  if (view.byteLength < 132) return undefined;
  const count = Math.min(view.getUint32(128), mostTags);
  for (let at = 132; at + 12 <= view.byteLength && at < 132 + count * 12; at += 12) {
    if (view.getUint32(at) === desc) return readText(view, view.getUint32(at + 4));
  }
  return undefined;
}

/** Names of tags and types as numbers: `desc` and `mluc`. */
const [desc, mluc] = [0x64657363, 0x6d6c7563];

const mostTags = 100;
const longestName = 100;

function readText(view: DataView, at: number): string | undefined {
  if (at + 28 > view.byteLength) return undefined;
  const type = view.getUint32(at);
  const isUnicode = type === mluc;
  if (!isUnicode && type !== desc) return undefined;
  const start = isUnicode ? at + view.getUint32(at + 24) : at + 12;
  const length = Math.min(view.getUint32(isUnicode ? at + 20 : at + 8), longestName);
  if (start + length > view.byteLength) return undefined;
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start, length);
  const text = new TextDecoder(isUnicode ? 'utf-16be' : 'latin1').decode(bytes).replace(/\0.*$/s, '').trim();
  return text === '' ? undefined : text;
}
