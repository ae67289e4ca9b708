import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { serveFigma, type Reply } from '../test-data/serve-figma.ts';
import { createClient } from './create-client.ts';

const token = 'figd_made-up-for-this-test';
const limits = { maximumBytes: 10_000, silenceMilliseconds: 400 };

/** Asks a server that answers in that way, without waiting, and gives all that was said on the way. */
async function ask(reply: (path: string, number: number) => Reply, path = 'v1/files/abc') {
  const server = await serveFigma(reply);
  const said: string[] = [];
  const waits: number[] = [];
  const client = createClient({
    base: server.base,
    token,
    limits,
    say: (line) => {
      said.push(line);
      return Promise.resolve();
    },
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
  const answer = await client.get(path, { ids: '1:2,3:4' });
  expect(JSON.stringify([answer, said])).not.toContain(token);
  return { answer, said, waits, ...server };
}

describe('asking Figma', () => {
  test('what is asked, and what comes', async () => {
    const { answer, requests } = await ask(() => ({ status: 200, body: '\uFEFF{"a":1}' }));
    expect(answer).toEqual({ ok: true, text: '{"a":1}' });
    expect(requests).toEqual([{ path: '/v1/files/abc?ids=1%3A2%2C3%3A4', token }]);
  });

  test.each<[string, Reply, string, number]>([
    [
      'a number of seconds',
      { status: 429, headers: { 'retry-after': '7' } },
      'Figma takes no more requests for 7 seconds; waiting (Ctrl-C ends it).',
      7000,
    ],
    [
      'nothing about how long',
      { status: 429 },
      'Figma takes no more requests for 60 seconds; waiting (Ctrl-C ends it).',
      60_000,
    ],
    [
      'what is no time',
      { status: 429, headers: { 'retry-after': 'soon' } },
      'Figma takes no more requests for 60 seconds; waiting (Ctrl-C ends it).',
      60_000,
    ],
    [
      'a date that has passed',
      { status: 429, headers: { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' } },
      'Figma takes no more requests for 0 seconds; waiting (Ctrl-C ends it).',
      0,
    ],
    ['a failure', { status: 502 }, 'Figma failed (502); trying again in 1 second.', 1000],
  ])('%s: it waits, says so, and asks again', async (_, first, words, milliseconds) => {
    const { answer, said, waits } = await ask((_path, number) =>
      number === 1 ? first : { status: 200, body: '{}' },
    );
    expect(answer).toEqual({ ok: true, text: '{}' });
    expect(said).toEqual([words]);
    expect(waits).toEqual([milliseconds]);
  });

  test.each<[string, Reply, RegExp, number]>([
    [
      'a limit without end',
      { status: 429, headers: { 'retry-after': '1' } },
      /^Figma takes no more requests for 1 second; ask again then\. /,
      4,
    ],
    [
      'a limit of days',
      { status: 429, headers: { 'retry-after': '400000' } },
      /^Figma takes no more requests for 5 days; ask again then\. /,
      1,
    ],
    ['failures without end', { status: 500 }, /^Figma failed 4 times \(500\); try again later/, 4],
    [
      'a bad request',
      { status: 400, body: '{"status":400,"err":"File type not supported by this endpoint"}' },
      /^Figma does not take the request \(“File type not supported by this endpoint”\); /,
      1,
    ],
    [
      'no rights',
      { status: 403, body: `{"status":403,"err":"Invalid token ${token}"}` },
      /^Figma does not let this token read it \(“Invalid token …”\); see that .*file_content:read/,
      1,
    ],
    ['not logged in', { status: 401, body: '<html>' }, /^Figma does not let this token read it; see/, 1],
    [
      'nothing there',
      { status: 404, body: '{"status":404,"err":"Not found"}' },
      /^Figma knows no such file, .* \(“Not found”\); copy the address/,
      1,
    ],
    [
      'a message that steers terminals',
      { status: 404, body: JSON.stringify({ err: `\u001b[2J${'x'.repeat(5000)}` }) },
      /^Figma knows no such file, or the token’s owner may not open it \(“\uFFFD\[2Jx{196}”\); /,
      1,
    ],
    ['a message that is none', { status: 403, body: '{"err":{"a":1}}' }, /read it; see/, 1],
    ['an unknown status', { status: 418 }, /^Figma answered with status 418; /, 1],
    [
      'too much',
      { status: 200, body: 'x'.repeat(20_000) },
      /^it is larger than 0 MB; ask for single frames with --node$/,
      1,
    ],
    ['silence', () => undefined, /^nothing came for 0\.4 seconds; /, 1],
    [
      'silence in the middle',
      (response) => void response.writeHead(200).write('{'),
      /^nothing came for 0\.4 seconds; /,
      1,
    ],
    [
      'a connection that breaks off',
      (response) => void response.destroy(),
      /^127\.0\.0\.1:\d+ could not be reached \(\w+\); see that there is a network/,
      4,
    ],
    [
      'a circle of redirects',
      { status: 302, headers: { location: '/v1/files/abc' } },
      /^the answer leads to itself, again and again, /,
      6,
    ],
    [
      'a redirect to nowhere',
      { status: 302, headers: { location: 'http://[' } },
      /^the answer leads to nowhere, /,
      1,
    ],
    [
      'a redirect to a file',
      { status: 302, headers: { location: 'file:///etc/passwd' } },
      /^the answer leads to null, /,
      1,
    ],
  ])('%s ends', async (_, reply, fault, asked) => {
    const { answer, requests } = await ask(() => reply);
    expect(answer).toMatchObject({ ok: false, fault: expect.stringMatching(fault) });
    expect(requests).toHaveLength(asked);
  });

  test('what is packed small and is large counts as large', async () => {
    const { answer } = await ask(() => (response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(1_000_000)));
    });
    expect(answer).toMatchObject({ ok: false, fault: expect.stringContaining('it is larger than') });
  });

  test('a redirect within the same place is followed', async () => {
    const { answer, requests } = await ask((path) =>
      path.startsWith('/v1') ? { status: 307, headers: { location: '/v2' } } : { status: 200, body: '{}' },
    );
    expect(answer).toEqual({ ok: true, text: '{}' });
    expect(requests.map(({ path }) => path)).toEqual(['/v1/files/abc?ids=1%3A2%2C3%3A4', '/v2']);
  });

  test('the token is never sent to another place', async () => {
    const other = await serveFigma(() => ({ status: 200, body: '{}' }));
    const { answer } = await ask(() => ({ status: 301, headers: { location: `${other.base.href}v1` } }));
    expect(answer).toMatchObject({
      ok: false,
      fault: expect.stringContaining(`the answer leads to ${other.base.origin}, and the token is sent to`),
    });
    expect(other.requests).toEqual([]);
  });

  test('a place where nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const said: string[] = [];
    const client = createClient({
      base: new URL(`http://127.0.0.1:${port}/`),
      token,
      limits,
      say: (line) => {
        said.push(line);
        return Promise.resolve();
      },
      wait: () => Promise.resolve(),
    });
    const answer = await client.get('v1', {});
    expect(answer).toMatchObject({
      ok: false,
      fault: expect.stringContaining('could not be reached (ECONNREFUSED)'),
    });
    expect(said).toEqual(
      ['1 second', '2 seconds', '4 seconds'].map(
        (time) => `127.0.0.1:${port} could not be reached (ECONNREFUSED); trying again in ${time}.`,
      ),
    );
  });
});
