import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { serveFigma, type Reply } from '../../packages/cli/src/test-data/serve-figma.ts';
import { brandlint, folderWith } from './run-brandlint.ts';

const token = 'figd_made-up-for-this-test';
const key = 'aB3dE6gH9jK1mN4pQ7sT0v';

const document = {
  name: 'Annual report',
  document: {
    id: '0:0',
    name: 'Document',
    type: 'DOCUMENT',
    children: [
      {
        id: '0:1',
        name: 'Page 1',
        type: 'CANVAS',
        children: [
          {
            id: '1:2',
            name: 'Card',
            type: 'RECTANGLE',
            absoluteBoundingBox: { x: 0, y: 0, width: 10, height: 10 },
            fills: [{ type: 'SOLID', color: { r: 197 / 255, g: 30 / 255, b: 128 / 255, a: 1 } }],
          },
        ],
      },
    ],
  },
};
const variables = { status: 200, error: false, meta: { variables: {}, variableCollections: {} } };

function replyTo(path: string): Reply {
  if (path.includes('/variables/')) return { status: 200, body: JSON.stringify(variables) };
  return { status: 200, body: JSON.stringify(document) };
}

/** Runs the command against a server; whatever it says, the token is not in it. */
async function pull(words: readonly string[], reply: Parameters<typeof serveFigma>[0], cwd = folderWith({})) {
  const server = await serveFigma(reply);
  const env = { FIGMA_TOKEN: token, BRANDLINT_FIGMA_API: server.base.origin };
  const result = await brandlint(['figma', 'pull', ...words], { cwd, env });
  const files = Object.fromEntries(
    readdirSync(cwd).map((name) => [name, readFileSync(join(cwd, name), 'utf8')]),
  );
  expect(JSON.stringify([result, files])).not.toContain(token);
  return { ...result, files, cwd, ...server };
}

describe('brandlint figma pull', () => {
  test('saves a document with its key and its variables, and it can be checked', async () => {
    const { stdout, stderr, code, files, cwd, requests } = await pull([key], replyTo);
    expect(stdout).toBe(
      `Saved Annual-report.figma.json (${Buffer.byteLength(files['Annual-report.figma.json'] ?? '')} bytes). Next: brandlint check Annual-report.figma.json\n`,
    );
    expect([stderr, code]).toEqual(['', 0]);
    expect(JSON.parse(files['Annual-report.figma.json'] ?? '')).toEqual({
      fileKey: key,
      variables,
      ...document,
    });
    expect(requests).toEqual([
      { path: `/v1/files/${key}?plugin_data=shared&branch_data=false`, token },
      { path: `/v1/files/${key}/variables/local`, token },
    ]);
    const checked = await brandlint(['check'], { cwd });
    expect(checked.stdout).toContain('Page 1 › Card (fill 1)');
    expect(checked.stdout).toContain(`https://www.figma.com/design/${key}?node-id=1-2`);
    expect(checked.code).toBe(1);
  });

  test('single layers, with outlines', async () => {
    const nodes = { name: 'Annual report', nodes: { '1:2': { document: document.document }, '3:4': null } };
    const { stderr, files, requests } = await pull(
      [key, '--node=1-2', '--node', '3:4', '--geometry'],
      (path) => (path.includes('/nodes') ? { status: 200, body: JSON.stringify(nodes) } : replyTo(path)),
    );
    expect(requests[0]?.path).toBe(
      `/v1/files/${key}/nodes?plugin_data=shared&geometry=paths&ids=1%3A2%2C3%3A4`,
    );
    expect(Object.keys(files)).toEqual(['Annual-report-1-2.figma.json']);
    expect(stderr).toBe(`Figma file ${key}: it has no layer 3:4, which was left out.\n`);
  });

  test('the address of a layer names its file, and says how to take the layer alone', async () => {
    const { stderr, code } = await pull([`https://www.figma.com/design/${key}/x?node-id=1-2`], replyTo);
    expect([stderr, code]).toEqual([
      'The whole file is asked for; --node 1:2 takes the layer of that address alone.\n',
      0,
    ]);
  });

  test('variables that may not be had are a note, and no fault', async () => {
    const { stderr, code, files } = await pull([key], (path) =>
      path.includes('/variables/') ? { status: 403, body: '{"err":"Limited by Figma plan"}' } : replyTo(path),
    );
    expect(stderr).toContain(
      'its variables were left out, so what a colour is bound to is not known: Figma gives',
    );
    expect([code, Object.keys(files)]).toEqual([0, ['Annual-report.figma.json']]);
    expect(JSON.parse(files['Annual-report.figma.json'] ?? '')).toEqual({ fileKey: key, ...document });
  });

  test('a file that is there stays, unless --force says otherwise', async () => {
    const cwd = folderWith({ 'Annual-report.figma.json': 'mine' });
    const first = await pull([key], replyTo, cwd);
    expect(first.stdout).toContain('Saved Annual-report-2.figma.json');
    expect(first.stderr).toBe(
      'Annual-report.figma.json is there already and was left as it is; --force replaces it.\n',
    );
    expect(first.files['Annual-report.figma.json']).toBe('mine');
    const second = await pull([key, '--force'], replyTo, cwd);
    expect(JSON.parse(second.files['Annual-report.figma.json'] ?? '')).toHaveProperty('document');
  });

  test('--output-file writes where it says, and finds out before Figma is asked whether it can', async () => {
    const { files, stdout } = await pull([key, '--output-file', 'a.figma.json'], replyTo);
    expect(Object.keys(files)).toEqual(['a.figma.json']);
    expect(stdout).toContain('Next: brandlint check a.figma.json');
    const server = await serveFigma(replyTo);
    const env = { FIGMA_TOKEN: token, BRANDLINT_FIGMA_API: server.base.origin };
    const cwd = folderWith({ 'there/': '' });
    const refused = await brandlint(['figma', 'pull', key, '--output-file', 'there'], { cwd, env });
    expect(refused.stderr).toBe('--output-file there: it is a folder; name a file.\n');
    expect([refused.code, server.requests]).toEqual([2, []]);
  });

  test('it waits as long as Figma asks', async () => {
    const { code, stderr } = await pull([key], (path, number) =>
      number === 1 ? { status: 429, headers: { 'retry-after': '1' } } : replyTo(path),
    );
    expect([stderr, code]).toEqual([
      'Figma takes no more requests for 1 second; waiting (Ctrl-C ends it).\n',
      0,
    ]);
  });

  test.each<[string, Reply, RegExp]>([
    [
      'no rights',
      { status: 403, body: `{"err":"${token} is invalid"}` },
      /Figma does not let this token read it \(“… is invalid”\)/,
    ],
    ['no such file', { status: 404 }, /Figma knows no such file/],
    [
      'a limit of days',
      { status: 429, headers: { 'retry-after': '200000' } },
      /Figma takes no more requests for 2 days/,
    ],
    ['broken JSON', { status: 200, body: '{"document": {' }, /what came is no document/],
    ['a page of a gateway', { status: 200, body: '<html>Log in</html>' }, /what came is no document/],
    ['a list', { status: 200, body: '[]' }, /what came is no document/],
    ['no document in it', { status: 200, body: '{"document":null}' }, /what came is no document/],
    [
      'another place',
      { status: 302, headers: { location: 'https://figma.example/' } },
      /the answer leads to https:\/\/figma\.example, and the token is sent to/,
    ],
  ])('%s: cause and cure in one line, and nothing saved', async (_, reply, expected) => {
    const { stdout, stderr, code, files } = await pull([key], () => reply);
    expect(stderr).toMatch(new RegExp(`^Figma file ${key}: ${expected.source}.*; .*\\.\n$`));
    expect([stdout, code, files]).toEqual(['', 2, {}]);
  });

  test('layers that are not there', async () => {
    const { stderr, code } = await pull([key, '--node', '9:9'], () => ({
      status: 200,
      body: '{"nodes":{"9:9":null}}',
    }));
    expect([stderr, code]).toEqual([
      `Figma file ${key}: it has no layer 9:9; copy the address of the layer from Figma again.\n`,
      2,
    ]);
  });

  test('a document of many levels is saved as it came', async () => {
    const deep = `{"name":"Deep","document":${'{"children":['.repeat(20_000)}${']}'.repeat(20_000)}}`;
    const { code, files } = await pull([key], (path) =>
      path.includes('/variables/') ? { status: 404 } : { status: 200, body: deep },
    );
    expect([code, files['Deep.figma.json']]).toEqual([0, `{"fileKey": "${key}",\n${deep.slice(1)}`]);
  });

  test.each([
    [[], /^brandlint figma pull needs the key or the address of a file: /],
    [['a/b'], /^"a\/b" is neither the key nor the address of a Figma file; /],
    [[key, key], /^brandlint figma pull takes one file, /],
    [[key, '--node', 'x'], /^--node: "x" is not the id of a layer; /],
    [[key, '--force', '--output-file', 'x'], /^--force and --output-file do not go together: /],
    [[key, '--fix'], /^--fix does not belong to "brandlint figma pull"/],
  ])('the words %j', async (words, expected) => {
    const { stderr, code, requests } = await pull(words, replyTo);
    expect([code, requests]).toEqual([2, []]);
    expect(stderr).toMatch(expected);
  });

  test('without a token nothing is asked', async () => {
    const { stderr, code } = await brandlint(['figma', 'pull', key], { cwd: folderWith({}) });
    expect(stderr).toMatch(/^FIGMA_TOKEN: there is no token/);
    expect(code).toBe(2);
  });
});
