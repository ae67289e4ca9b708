import { describe, expect, test } from 'vitest';
import type { Checked, Update } from '../../messages.ts';
import { type Act, firstPanel, type Panel } from './panel.ts';
import { reduce } from './reduce.ts';

const checked: Checked = {
  scope: 'page',
  what: 'Page 1',
  layers: 10,
  isCancelled: false,
  summary: {
    files: 1,
    errors: 1,
    warnings: 0,
    notes: 0,
    reviews: 2,
    unjudged: 0,
    unreadable: 0,
    colors: { official: 0, partner: 0, neutral: 0, near: 1, stranger: 0, unknown: 0 },
  },
  recognised: [],
  requirements: [],
  manual: [{ requirement: 'r', question: 'Is it?', basis: 'practice', level: 'may' }],
  gaps: [],
};

function after(...events: readonly (Update | Act)[]): Panel {
  return events.reduce(reduce, firstPanel);
}

describe('the panel', () => {
  test('goes from before over checking to after, and says so', () => {
    expect(after({ type: 'cleared' }).phase).toBe('checking');
    const half = after({ type: 'cleared' }, { type: 'progress', layers: 5, total: 10 });
    expect(half.said.text).toBe('5 of 10 layers checked');
    const done = reduce(half, { type: 'checked', checked });
    expect([done.phase, done.said.text]).toEqual(['after', '1 error, 2 to look at.']);
  });

  test('does not tell every layer to a screen reader', () => {
    const steps = Array.from({ length: 1000 }, (_, layers) => ({
      type: 'progress' as const,
      layers,
      total: 1000,
    }));
    expect(after({ type: 'cleared' }, ...steps).said.turn).toBeLessThan(12);
  });

  test('a layer that is checked again does not begin a check', () => {
    expect(after({ type: 'progress', layers: 1, total: 1 }).phase).toBe('before');
  });

  test('a check that could not begin is not under way', () => {
    const text = 'Nothing is selected.';
    const panel = after({ type: 'cleared' }, { type: 'said', tone: 'fault', text });
    expect([panel.phase, panel.toast?.text]).toEqual(['before', text]);
  });

  test('what was fixed can be taken back until the next check', () => {
    const fixed = after({ type: 'fixed', count: 3, skipped: [] });
    expect(fixed.toast).toMatchObject({ text: '3 places fixed.', mayUndo: true });
    expect(reduce(fixed, { type: 'cleared' }).toast).toBeNull();
    expect(reduce(fixed, { type: 'dismiss' }).toast).toBeNull();
  });

  test('nothing fixed leaves nothing to take back', () => {
    const skipped = [{ place: { nodeId: '1', path: ['A'], part: '' }, reason: 'it is locked' }];
    expect(after({ type: 'fixed', count: 0, skipped }).toast).toMatchObject({
      text: '0 places fixed, 1 place left as it is.',
      mayUndo: false,
    });
  });

  test('reports are those of what is listed now', () => {
    const report = { type: 'report', format: 'json', name: 'r.json', text: '{}' } as const;
    expect(after(report).reports.json?.text).toBe('{}');
    expect(after(report, { type: 'gone', keys: ['a'] }).reports).toEqual({});
  });

  test('changes that Figma does not name weigh more than those it does', () => {
    const stale = (isPartial: boolean) => ({ type: 'stale' as const, keys: [], isPartial });
    expect(after(stale(false)).stale).toBe('rows');
    expect(after(stale(true), stale(false)).stale).toBe('somewhere');
  });
});
