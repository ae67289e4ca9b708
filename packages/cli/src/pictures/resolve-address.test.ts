import { describe, expect, test } from 'vitest';
import { resolveAddress } from './resolve-address.ts';

const base = { file: '/site/pages/about/team.html', root: '/site' };

describe('addresses of files', () => {
  test.each([
    ['a.svg', '/site/pages/about/a.svg'],
    ['./a.svg?v=2', '/site/pages/about/a.svg'],
    ['../../icons/a%20b.svg#x', '/site/icons/a b.svg'],
    ['  a.svg\n', '/site/pages/about/a.svg'],
    ['img\\a.svg', '/site/pages/about/img/a.svg'],
    ['100%.svg', '/site/pages/about/100%.svg'],
    ['a%2Fb.svg', '/site/pages/about/a/b.svg'],
    ['../../../../../etc/passwd', '/etc/passwd'],
    ['file:///site/a%20b.svg?x', '/site/a b.svg'],
  ])('%j', (address, path) => {
    expect(resolveAddress(address, base)).toEqual({ kind: 'file', candidates: [path] });
  });

  test('from the top of the site: that of the configuration, then those above the file, and what servers serve', () => {
    expect(resolveAddress('/icons/a.svg', base)).toEqual({
      kind: 'file',
      candidates: [
        '/site/icons/a.svg',
        '/site/public/icons/a.svg',
        '/site/static/icons/a.svg',
        '/site/pages/about/icons/a.svg',
        '/site/pages/about/public/icons/a.svg',
        '/site/pages/about/static/icons/a.svg',
        '/site/pages/icons/a.svg',
        '/site/pages/public/icons/a.svg',
        '/site/pages/static/icons/a.svg',
      ],
    });
    const elsewhere = resolveAddress('/a.svg', { file: '/other/x.html', root: '/site' });
    expect(elsewhere.kind === 'file' && elsewhere.candidates).toContain('/other/a.svg');
  });
});

describe('addresses of nothing that is a file here', () => {
  test.each([
    ['https://example.org/a.svg', { kind: 'remote' }],
    ['HTTP://example.org/a.svg', { kind: 'remote' }],
    ['//example.org/a.svg', { kind: 'remote' }],
    ['\\\\example.org\\a.svg', { kind: 'remote' }],
    ['data:image/png;base64,AAAA', { kind: 'foreign', scheme: 'data' }],
    ['cid:part1', { kind: 'foreign', scheme: 'cid' }],
    ['javascript:void 0', { kind: 'foreign', scheme: 'javascript' }],
    ['file://host/a.svg', { kind: 'foreign', scheme: 'file' }],
    ['{{ site.url }}/a.svg', { kind: 'computed' }],
    ['<?php echo $x ?>', { kind: 'computed' }],
    ['${base}/a.svg', { kind: 'computed' }],
    ['@/assets/a.svg', { kind: 'computed' }],
    ['~assets/a.svg', { kind: 'computed' }],
    ['a\0.svg', { kind: 'computed' }],
    ['a%00.svg', { kind: 'computed' }],
    ['', { kind: 'computed' }],
    ['?x', { kind: 'computed' }],
  ])('%j', (address, expected) => {
    expect(resolveAddress(address, base)).toEqual(expected);
  });
});
