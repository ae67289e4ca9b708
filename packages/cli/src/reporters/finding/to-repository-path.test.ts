import { expect, test } from 'vitest';
import { toRepositoryPath } from './to-repository-path.ts';

test.each([
  ['a.css', '/repo/site', '/repo', 'site/a.css'],
  ['../b.css', '/repo/site', '/repo', 'b.css'],
  ['../../b.css', '/repo/site', '/repo', '../../b.css'],
  ['a.css', '/repo', '/repo', 'a.css'],
  ['a.css', '/elsewhere', '/repo', 'a.css'],
  ['a.css', '/repository', '/repo', 'a.css'],
  ['deck.pptx!/ppt/a!/b.svg', '/repo/x', '/repo', 'x/deck.pptx'],
  ['a.css', '/repo', undefined, 'a.css'],
  ['a.css', '/repo', '', 'a.css'],
])('%s in %s of %s', (source, cwd, root, path) => {
  expect(toRepositoryPath(source, cwd, root)).toBe(path);
});
