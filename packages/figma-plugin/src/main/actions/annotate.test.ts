import { expect, test } from 'vitest';
import { node } from '../../../test/documents/make-nodes.ts';
import { annotate } from './annotate.ts';
import { removeAnnotations } from './remove-annotations.ts';
import { at, finding, openDocument } from './test-data/open-document.ts';

const box = { x: 0, y: 0, width: 10, height: 10 };
const layers = [node('1:1', 'FRAME', 'Poster', box), node('1:2', 'GROUP', 'Group', box)];

test('ours are replaced, those of others handed back, and all of ours can be taken away', async () => {
  const document = await openDocument(layers);
  const frame = await document.node('1:1', 'FRAME');
  const theirs = await figma.annotations.addAnnotationCategoryAsync({ label: 'Theirs', color: 'red' });
  const others: Annotation[] = [
    {
      labelMarkdown: '**Brandlint: ** by somebody else',
      properties: [{ type: 'width' }],
      categoryId: theirs.id,
    },
    { label: 'Brandlint: without a category' },
  ];
  frame.annotations = others;
  document.find.set(...finding('a', [at('1:1', ['fills', 0, 'color'])], '#00FF00'));
  document.find.set(...finding('b', [at('1:2', ['fills', 0, 'color'])], '#00FF00'));
  await annotate({ type: 'annotate' }, document.workspace);
  expect(document.lastWords()).toMatch(/^1 layer annotated; 1 not/);
  await annotate({ type: 'annotate' }, document.workspace);
  expect(frame.annotations).toMatchObject([
    ...others,
    { label: 'Brandlint: Expected "#00FF00" to be something else.' },
  ]);
  expect((await figma.annotations.getAnnotationCategoriesAsync()).map(({ label }) => label)).toEqual([
    'Theirs',
    'Brandlint',
  ]);
  await removeAnnotations({ type: 'remove-annotations' }, document.workspace);
  expect(frame.annotations).toMatchObject(others);
  expect(frame.annotations.length).toBe(2);
  expect(figma.root.getSharedPluginDataKeys('brandlint')).toEqual([]);
});

test('nothing to annotate writes nothing', async () => {
  const document = await openDocument(layers);
  const steps = document.undoSteps();
  await annotate({ type: 'annotate' }, document.workspace);
  expect(document.undoSteps()).toBe(steps);
  expect(await figma.annotations.getAnnotationCategoriesAsync()).toEqual([]);
});
