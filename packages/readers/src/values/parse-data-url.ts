type DataUrl = {
  mediaType: string;
  content: { kind: 'text'; text: string } | { kind: 'base64'; data: string };
};

/**
 * A `data:` address taken apart and percent-decoded, or `undefined` when it is another address or malformed. A drawing in
 * base64 comes as text.
 */
export function parseDataUrl(address: string): DataUrl | undefined {
  const match = /^\s*data:([^,;]{0,100})((?:;[^,;]{0,100}){0,8}),/i.exec(address);
  if (!match) return undefined;
  const [head, mediaType = '', parameters = ''] = match;
  const body = address.slice(head.length);
  const isBase64 = /;\s*base64\s*$/i.test(parameters);
  const media = mediaType.trim().toLowerCase();
  if (isBase64) {
    const data = decodePercent(body).replace(/\s/g, '');
    const text = media === 'image/svg+xml' ? decodeBase64Text(data) : undefined;
    return {
      mediaType: media,
      content: text === undefined ? { kind: 'base64', data } : { kind: 'text', text },
    };
  }
  return { mediaType: media, content: { kind: 'text', text: decodePercent(body) } };
}

/** Percent-decoding that keeps what is malformed, as browsers do: `100%` stays as it is. */
function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** UTF-8 in base64 as text, or `undefined` when it is not base64, not UTF-8, or compressed. */
function decodeBase64Text(data: string): string | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(data) || data.startsWith('H4sI')) return undefined;
  try {
    const bytes = Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
