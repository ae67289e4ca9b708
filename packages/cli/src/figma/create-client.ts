import { setTimeout as pause } from 'node:timers/promises';
import { stripControl } from '../terminal/strip-control.ts';
import { parseRetryAfter } from './parse-retry-after.ts';
import type { Access } from './read-access.ts';
import { requestOnce, type RequestLimits } from './request-once.ts';
import { writeDuration } from './write-duration.ts';

/** What Figma says, or why it says nothing, in words without a full stop: cause and cure. */
export type Answer = { ok: true; text: string } | { ok: false; status: number | undefined; fault: string };

/** Asks Figma. It never rejects for anything that comes over the network. */
export type FigmaClient = {
  get: (path: string, query: Readonly<Record<string, string>>) => Promise<Answer>;
};

export type ClientOptions = Access & {
  /** Tells the user why it takes longer. */
  say: (line: string) => Promise<void>;
  limits: RequestLimits;
  wait?: (milliseconds: number) => Promise<unknown>;
};

const mostTries = 4;
const firstPauseMilliseconds = 1000;

/** Longer than this nobody wants to be waited for. */
const longestWaitSeconds = 300;

/** What Figma says of a limit without saying how long: "typically a minute". */
const usualWaitSeconds = 60;

/** Makes what asks Figma: it waits where Figma asks for it, and tries again where that may help. */
export function createClient({ base, token, say, limits, wait = pause }: ClientOptions): FigmaClient {
  return { get };

  async function get(path: string, query: Readonly<Record<string, string>>): Promise<Answer> {
    const url = new URL(path, base);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    for (let tries = 1; ; tries++) {
      const outcome = await requestOnce(url, { base, token }, limits);
      const isLast = tries === mostTries;
      switch (outcome.kind) {
        case 'led elsewhere':
          return fail(
            undefined,
            `the answer leads to ${outcome.origin}, and the token is sent to ${base.origin} alone; see that BRANDLINT_FIGMA_API is right`,
          );
        case 'silent':
          return fail(
            undefined,
            `nothing came for ${writeDuration(limits.silenceMilliseconds / 1000)}; try again, or ask for single frames with --node`,
          );
        case 'too large':
          return fail(
            undefined,
            `it is larger than ${Math.floor(limits.maximumBytes / 1024 / 1024)} MB; ask for single frames with --node`,
          );
        case 'not reached':
          if (isLast) {
            return fail(
              undefined,
              `${base.host} could not be reached (${outcome.code}); see that there is a network (behind a proxy, Node.js 24 needs NODE_USE_ENV_PROXY=1)`,
            );
          }
          await pauseBefore(tries, `${base.host} could not be reached (${outcome.code})`);
          break;
        case 'answer': {
          const { status, text, retryAfter } = outcome;
          if (status === 200) return { ok: true, text };
          if (status === 429) {
            const seconds = parseRetryAfter(retryAfter) ?? usualWaitSeconds;
            const limit = `Figma takes no more requests for ${writeDuration(seconds)}`;
            if (isLast || seconds > longestWaitSeconds) {
              return fail(
                status,
                `${limit}; ask again then. How many it takes depends on the plan that the file is in and on the seat of the token’s owner`,
              );
            }
            await say(`${limit}; waiting (Ctrl-C ends it).`);
            await wait(seconds * 1000);
          } else if (status >= 500 && !isLast) await pauseBefore(tries, `Figma failed (${status})`);
          else return fail(status, describeRefusal(status, readSaid(text)));
        }
      }
    }
  }

  async function pauseBefore(tries: number, because: string): Promise<void> {
    const milliseconds = firstPauseMilliseconds * 2 ** (tries - 1);
    await say(`${because}; trying again in ${writeDuration(milliseconds / 1000)}.`);
    await wait(milliseconds);
  }

  /** What is said in an answer never shows the token. */
  function readSaid(text: string): string {
    const said = findMessage(text);
    if (said === '') return '';
    return ` (“${stripControl(said.replaceAll(token, '…').slice(0, longestSaid))}”)`;
  }
}

const longestSaid = 200;

/** The message of a refusal: `err` or `message`. */
function findMessage(text: string): string {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null) return '';
    const said = 'err' in data ? data.err : 'message' in data ? data.message : undefined;
    return typeof said === 'string' ? said : '';
  } catch (failure) {
    if (failure instanceof SyntaxError) return '';
    throw failure;
  }
}

function fail(status: number | undefined, fault: string): Answer {
  return { ok: false, status, fault };
}

function describeRefusal(status: number, said: string): string {
  switch (status) {
    case 400:
      return `Figma does not take the request${said}; see that it is a design file, and where it is very large ask for single frames with --node`;
    case 401:
    case 403:
      return `Figma does not let this token read it${said}; see that the token has not expired, has the scope file_content:read, and that its owner may open the file`;
    case 404:
      return `Figma knows no such file, or the token’s owner may not open it${said}; copy the address from Figma again`;
    default:
      return status >= 500
        ? `Figma failed ${mostTries} times (${status})${said}; try again later, or ask for single frames with --node`
        : `Figma answered with status ${status}${said}; see that BRANDLINT_FIGMA_API is right, if it is set`;
  }
}
