import { expect, test } from 'vitest';
import { node } from '../../../test/documents/make-nodes.ts';
import { offerRelaunch } from './offer-relaunch.ts';
import { openDocument } from './test-data/open-document.ts';

const box = { x: 0, y: 0, width: 10, height: 10 };

test('the button is put on what was checked, once, and only where one may edit', async () => {
  const document = await openDocument([node('1:1', 'FRAME', 'Poster', box)]);
  const frame = await document.node('1:1', 'FRAME');
  expect(offerRelaunch([frame], false)).toBe(false);
  expect(frame.getRelaunchData()).toEqual({});
  expect(offerRelaunch([frame], true)).toBe(true);
  expect(frame.getRelaunchData()).toEqual({ check: '' });
  expect(offerRelaunch([frame], true)).toBe(false);
});
