import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import schema from '../../../../cli/schema/report.schema.json' with { type: 'json' };
import { node } from '../../../test/documents/make-nodes.ts';
import type { LastCheck } from '../workspace.ts';
import { report } from './report.ts';
import { escapeMarkdown } from './report/escape-markdown.ts';
import { nameFile } from './report/name-file.ts';
import { finding, openDocument } from './test-data/open-document.ts';
import { waive } from './waive.ts';

const box = { x: 0, y: 0, width: 10, height: 10 };
const name = '[x](javascript:alert(1)) <img src=x onerror=y> | `a` **b** @all';
const place = {
  kind: 'node' as const,
  nodeId: '1:1',
  property: ['fills', 1, 'color'],
  path: ['Page 1', name],
  link: 'https://www.figma.com/design/abc?node-id=1-1',
};
const [, near] = finding('a', [place], '#8A1C5D');
const [, other] = finding('b', [{ ...place, link: 'javascript:alert(1)' }], '#00FF00');

const lastCheck: LastCheck = {
  checked: {
    scope: 'page',
    what: `Page 1 › ${name}`,
    layers: 2,
    isCancelled: false,
    summary: {
      files: 1,
      errors: 2,
      warnings: 0,
      notes: 0,
      reviews: 0,
      unjudged: 0,
      unreadable: 0,
      colors: { official: 0, partner: 0, neutral: 0, near: 1, stranger: 0, unknown: 0 },
    },
    recognised: [],
    requirements: [],
    manual: [],
    gaps: [],
  },
  file: {
    source: 'Sample',
    hash: '',
    findings: [near.finding, other.finding],
    gaps: [{ kind: 'unjudged', code: 'image', reason: 'an image', places: [place], count: 3 }],
    tally: [{ verdict: 'near', value: '#8A1C5D', token: 'Plum', count: 1 }],
    recognised: [],
    unidentified: 0,
    assumptions: ['its colours are taken as sRGB'],
  },
  run: [],
};

async function open() {
  const document = await openDocument([node('1:1', 'FRAME', name, box)], {
    fileName: '../Spring: “Campaign” 2026',
  });
  document.find.set('a', near).set('b', other);
  return { ...document, workspace: { ...document.workspace, lastCheck } };
}

async function write(format: 'markdown' | 'json') {
  const document = await open();
  await waive({ type: 'waive', keys: ['b'], reason: 'It is | theirs' }, document.workspace);
  await report({ type: 'report', format }, document.workspace);
  const written = document.said.find((update) => update.type === 'report');
  if (written?.type !== 'report') throw new Error('no report');
  return written;
}

test('Markdown shows what the document says as text, with the verdict first and what was waived apart', async () => {
  const { name: file, text } = await write('markdown');
  expect(file).toBe('brandlint-spring-campaign-2026.md');
  expect(text.split('\n')[2]).toBe('**1 error.**');
  expect(text).toContain('| \\#8A1C5D | near an official colour | Plum | 1 |');
  expect(text).toContain('](https://www.figma.com/design/abc?node-id=1-1)');
  expect(text).not.toMatch(/(?<!\\)\]\(javascript/);
  expect(text).not.toMatch(/(?<!\\)<img|(?<!\\)\*\*b|(?<!\\)@all/);
  expect(text).toContain('Reason: It is \\| theirs');
  expect(text).toContain('## Taken for granted');
  expect(text).toContain('- an image (3 ×)');
});

test('JSON is the contract of the command line, without what was waived', async () => {
  const { name: file, text } = await write('json');
  expect(file).toBe('brandlint-spring-campaign-2026.json');
  const validate = new Ajv2020({ strict: false }).compile(schema);
  validate(JSON.parse(text));
  expect(validate.errors).toBeNull();
  expect(JSON.parse(text)).toMatchObject({
    version: '1.5.0',
    made: { tool: 'Brandlint for Figma', at: expect.stringMatching(/^\d{4}-.*Z$/) },
    brand: { id: 'orchard' },
    files: [{ findings: [{ written: '#8A1C5D' }] }],
    summary: { files: 1, errors: 1, unjudged: 3 },
    passedOver: [],
    run: [],
  });
});

test('without a check there is nothing to report', async () => {
  const document = await openDocument([]);
  await report({ type: 'report', format: 'json' }, document.workspace);
  expect(document.lastWords()).toMatch(/Nothing was checked/);
});

describe('names of files and texts', () => {
  test.each([
    ['', 'brandlint-report.md'],
    ['../../etc/passwd', 'brandlint-etc-passwd.md'],
    ['CON', 'brandlint-con.md'],
    ['Žluťoučký kůň', 'brandlint-žluťoučký-kůň.md'],
    ['日本', 'brandlint-report.md'],
    ['x'.repeat(10_000), `brandlint-${'x'.repeat(60)}.md`],
  ])('%s', (document, wanted) => {
    expect(nameFile(document, 'md')).toBe(wanted);
  });

  test.each([
    ['- item', '\\- item'],
    ['1. one', '1\\. one'],
    ['# h', '\\# h'],
    ['https://x.y', 'https\\://x.y'],
    ['www.x.y', 'www\\.x.y'],
    ['a\nb\u202ec', 'a b c'],
    ['&lt;', '\\&lt;'],
  ])('%s', (text, wanted) => {
    expect(escapeMarkdown(text)).toBe(wanted);
  });
});
