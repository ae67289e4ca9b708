import { readErrorCode } from '../sources/file-gap.ts';
import type { Access } from './read-access.ts';

/** What came of one request. `silent`: nothing came for too long. */
export type Outcome =
  | { kind: 'answer'; status: number; retryAfter: string | null; text: string }
  | { kind: 'led elsewhere'; origin: string }
  | { kind: 'not reached'; code: string }
  | { kind: 'silent' }
  | { kind: 'too large' };

/** What a request may take. */
export type RequestLimits = {
  /** The largest answer, decompressed. */
  maximumBytes: number;
  /** How long nothing may come, before the answer and within it. */
  silenceMilliseconds: number;
};

const mostRedirects = 5;

/** Asks once. The token goes to the address it is for and nowhere else: what leads elsewhere is not followed. */
export async function requestOnce(
  first: URL,
  { base, token }: Access,
  { maximumBytes, silenceMilliseconds }: RequestLimits,
): Promise<Outcome> {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort();
  }, silenceMilliseconds);
  try {
    let url = first;
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const response = await fetch(url, {
        headers: { 'X-Figma-Token': token, Accept: 'application/json' },
        redirect: 'manual',
        signal: controller.signal,
      });
      const location = isRedirect(response.status) ? response.headers.get('location') : null;
      if (location === null) {
        const text = await readBody(response, maximumBytes, () => timer.refresh());
        if (text === undefined) return { kind: 'too large' };
        return {
          kind: 'answer',
          status: response.status,
          retryAfter: response.headers.get('retry-after'),
          text,
        };
      }
      await response.body?.cancel();
      if (!URL.canParse(location, url)) return { kind: 'led elsewhere', origin: 'nowhere' };
      url = new URL(location, url);
      if (url.origin !== base.origin) return { kind: 'led elsewhere', origin: url.origin };
    }
    return { kind: 'led elsewhere', origin: 'itself, again and again' };
  } catch (failure) {
    if (controller.signal.aborted) return { kind: 'silent' };
    if (!(failure instanceof Error)) throw failure;
    return { kind: 'not reached', code: readErrorCode(failure.cause) ?? failure.name };
  } finally {
    clearTimeout(timer);
  }
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

/** The text of an answer; `undefined` where it is too large. */
async function readBody(
  { body }: Response,
  maximumBytes: number,
  onChunk: () => void,
): Promise<string | undefined> {
  if (!body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    onChunk();
    size += chunk.length;
    if (size > maximumBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
}
