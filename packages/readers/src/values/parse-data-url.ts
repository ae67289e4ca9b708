type DataUrl = {
  mediaType: string;
  content: { kind: 'text'; text: string } | { kind: 'base64'; data: string };
};

/** A `data:` address taken apart and percent-decoded, or `undefined` when it is another address or malformed. */
export function parseDataUrl(address: string): DataUrl | undefined {
  const match = /^\s*data:([^,;]{0,100})((?:;[^,;]{0,100}){0,8}),/i.exec(address);
  if (!match) return undefined;
  const [head, mediaType = '', parameters = ''] = match;
  const body = address.slice(head.length);
  const isBase64 = /;\s*base64\s*$/i.test(parameters);
  const media = mediaType.trim().toLowerCase();
  if (isBase64) return { mediaType: media, content: { kind: 'base64', data: decodePercent(body).replace(/\s/g, '') } };
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
