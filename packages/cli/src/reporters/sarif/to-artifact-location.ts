import type { ArtifactLocation } from 'sarif';

/** What SARIF calls the folder that relative addresses begin at; GitHub knows it by this name. */
export const sourceRoot = '%SRCROOT%';

/** A half of a surrogate pair without the other one, which no address can hold. */
const half = /[\ud800-\udfff]/gu;

/**
 * Where a source is, as an address: relative to the folder of the run, or absolute where it lies outside of it on another
 * drive. What is inside a file keeps its `!/`.
 */
export function toArtifactLocation(source: string): ArtifactLocation {
  const uri = source.replace(half, '\ufffd').split('/').map(encode).join('/');
  if (source.startsWith('/')) return { uri: `file://${uri}` };
  if (/^[A-Za-z]:\//.test(source)) return { uri: `file:///${uri.replace('%3A', ':')}` };
  return { uri, uriBaseId: sourceRoot };
}

function encode(segment: string): string {
  return encodeURIComponent(segment).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
