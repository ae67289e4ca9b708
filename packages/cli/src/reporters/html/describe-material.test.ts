import { expect, test } from 'vitest';
import { toSourceReport } from '../../test-data/findings.ts';
import { describeMaterial } from './describe-material.ts';

test.each([
  ['one file', ['print/leaflet.pdf'], 'print/leaflet.pdf'],
  ['what lies in one file', ['a/deck.pptx', 'a/deck.pptx!/ppt/slides/slide1.xml'], 'a/deck.pptx'],
  ['a folder', ['site/a/x.css', 'site/a/b/y.css', 'site/ab/z.css'], 'site'],
  ['folders of one folder', ['site/a/x.css', 'site/a/b/y.css'], 'site/a'],
  ['several folders', ['site/a.css', 'print/b.pdf'], 'autumn'],
  ['files beside each other', ['a.css', 'b.css'], 'autumn'],
  ['files elsewhere', ['/srv/a.css', '/srv/b.css'], '/srv'],
  ['nothing', [], 'autumn'],
])('%s', (_, sources, expected) => {
  const files = sources.map((source) => toSourceReport(source));
  expect(describeMaterial({ files }, '/srv/autumn')).toBe(expected);
});
