import { expect, test } from 'vitest';
import { node } from '../../../test/documents/make-nodes.ts';
import { readMarks } from '../live/read-marks.ts';
import { mark } from './mark.ts';
import { openDocument } from './test-data/open-document.ts';

const box = { x: 0, y: 0, width: 10, height: 10 };
const layers = [node('1:1', 'FRAME', 'Poster', box), node('1:2', 'RECTANGLE', 'Sky', box)];
const partner = { name: 'Anytown', palette: [], artwork: {} };

async function open(selection: readonly string[]) {
  const document = await openDocument(layers, { selection });
  const { workspace } = document;
  return {
    ...document,
    workspace: { ...workspace, settings: { ...workspace.settings, partners: [partner] } },
  };
}

test('an area and a partner’s artwork are marked, named as before, and unmarked', async () => {
  const document = await open(['1:1']);
  const frame = await document.node('1:1', 'FRAME');
  await mark({ type: 'mark', mark: { kind: 'area' } }, document.workspace);
  expect([readMarks(frame, []), frame.name]).toEqual([{ isArea: true }, 'Poster']);
  await mark({ type: 'mark', mark: { kind: 'partner', partner: 'Anytown' } }, document.workspace);
  expect(readMarks(frame, [])).toEqual({ partner: 'Anytown' });
  await mark({ type: 'mark', mark: { kind: 'none' } }, document.workspace);
  expect(readMarks(frame, [])).toBeUndefined();
  expect(document.rechecked).toEqual(['1:1', '1:1', '1:1']);
});

test.each([
  [[], { kind: 'area' as const }, /Nothing is selected/],
  [['1:2'], { kind: 'area' as const }, /“Sky” holds no layers/],
  [['1:1'], { kind: 'partner' as const, partner: 'Nobody' }, /“Nobody” is no partner/],
])('%j as %j is refused', async (selection, wanted, words) => {
  const document = await open(selection);
  await mark({ type: 'mark', mark: wanted }, document.workspace);
  expect(document.lastWords()).toMatch(words);
});
