import type { Archive } from '../../archive/open-archive.ts';

/** Why a file must stay as it is byte for byte, in words without a full stop; `undefined` where it need not. */
export function findSeal({ members }: Archive): string | undefined {
  const isSigned = members.some(
    ({ name }) =>
      /^_xmlsignatures\//i.test(name) || /^META-INF\/(?:document|package)signatures\.xml$/i.test(name),
  );
  return isSigned
    ? 'it carries a digital signature, which any change would break; remove the signature, mend it, and have it signed again'
    : undefined;
}
