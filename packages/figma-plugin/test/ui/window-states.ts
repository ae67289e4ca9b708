import type { OpenWindow } from './open-window.ts';
import { cleanCheck, sampleCheck, sampleFindings } from './sample-findings.ts';
import { sampleState } from './sample-state.ts';

const begin = (window: OpenWindow) => window.say({ type: 'state', state: sampleState });

async function finish(window: OpenWindow) {
  await begin(window);
  await window.say(...sampleCheck);
  await window.frame.locator('#fix-safe').waitFor();
}

/** The ways to every state of the window that looks different. */
export const windowStates: Readonly<Record<string, (window: OpenWindow) => Promise<void>>> = {
  waiting: () => Promise.resolve(),
  before: async (window) => {
    await begin(window);
    await window.frame.locator('#check').waitFor();
  },
  checking: async (window) => {
    await begin(window);
    await window.say(
      { type: 'cleared' },
      { type: 'progress', layers: 1200, total: 5300 },
      { type: 'found', findings: sampleFindings.slice(0, 8) },
    );
    await window.frame.locator('#cancel').waitFor();
  },
  after: finish,
  open: async (window) => {
    await finish(window);
    await window.frame.locator('#rows').focus();
    await window.page.keyboard.press('ArrowRight');
    await window.page.keyboard.press('ArrowDown');
  },
  layers: async (window) => {
    await finish(window);
    await window.frame.locator('#tab-layer').click();
    await window.frame.locator('#rows').focus();
    await window.page.keyboard.press('ArrowRight');
  },
  principles: async (window) => {
    await finish(window);
    await window.frame.locator('#tab-principle').click();
    await window.frame.locator('#rows').focus();
    await window.page.keyboard.press('ArrowRight');
  },
  filters: async (window) => {
    await finish(window);
    await window.frame.locator('#filter').click();
    await window.frame.getByLabel('Weight').selectOption('warning');
  },
  details: async (window) => {
    await finish(window);
    await window.frame.locator('#rows').focus();
    await window.page.keyboard.press('c');
    await window.frame.locator('dialog').waitFor();
  },
  waive: async (window) => {
    await finish(window);
    await window.frame.locator('#rows').focus();
    await window.page.keyboard.press('w');
    await window.frame.getByRole('button', { name: 'Waive', exact: true }).click();
  },
  report: async (window) => {
    await finish(window);
    await window.frame.locator('#report').click();
    await window.say(
      { type: 'report', format: 'markdown', name: 'report.md', text: '# Brandlint\n\n7 errors, 3 warnings' },
      { type: 'report', format: 'json', name: 'report.json', text: '{}' },
    );
  },
  person: async (window) => {
    await finish(window);
    await window.frame.locator('#person').click();
  },
  strangers: async (window) => {
    await finish(window);
    await window.frame.getByRole('button', { name: 'How to say it' }).click();
  },
  fixed: async (window) => {
    await finish(window);
    await window.say(
      { type: 'gone', keys: ['near-1', 'near-2'] },
      {
        type: 'fixed',
        count: 2,
        skipped: [{ place: sampleFindings[8]?.places[0], reason: 'it is locked by a library.' }],
      },
    );
    await window.frame.locator('#undo').waitFor();
  },
  stale: async (window) => {
    await finish(window);
    await window.say({ type: 'stale', keys: ['near-1', 'near-2', 'near-7', 'near-8'], isPartial: false });
    await window.frame.locator('.banner').waitFor();
  },
  empty: async (window) => {
    await begin(window);
    await window.say(...cleanCheck);
    await window.frame.locator('#nothing').waitFor();
  },
  settings: async (window) => {
    await begin(window);
    await window.frame.locator('#open-settings').click();
    await window.say({
      type: 'libraries',
      libraries: [{ collectionKey: 'k', name: 'City colours', library: 'City of Graz', isDeclared: false }],
    });
    await window.frame.getByText('City colours').waitFor();
  },
  waived: async (window) => {
    const waiver = {
      rule: 'color-as-published',
      written: '#C51E80',
      reason: 'Agreed with the network for the 2026 campaign.',
      by: 'Ana',
      on: '2026-03-02',
      until: '2026-12-31',
      place: sampleFindings[0]?.places[0],
      isExpired: false,
    };
    const waivers = [waiver, { ...waiver, written: '#70B9CE', isExpired: true, until: '2025-12-31' }];
    await window.say({ type: 'state', state: { ...sampleState, waivers } });
    await window.frame.locator('#open-settings').click();
    await window.frame.getByRole('button', { name: 'Waived (2)' }).click();
  },
  'dev-mode': async (window) => {
    await finish(window);
    await window.say({ type: 'state', state: { ...sampleState, canEdit: false } });
    await window.frame.locator('#rows').focus();
    await window.page.keyboard.press('f');
  },
};
