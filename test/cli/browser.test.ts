import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserUnavailable, findChromium } from '@brandlint/readers/open-browser';
import { expect, test } from 'vitest';
import { brandlint, folderWith } from './run-brandlint.ts';

const page = `<!doctype html><title>x</title><link rel="stylesheet" href="a.css">
<script>document.write('<p style="background: rgb(197 30 128)">made by a script</p>')</script><h1>linked</h1>`;
const site = { 'a.css': 'h1 { background: #00A3E0 }', 'page.html': page };

/** Why there is no Chromium; `undefined` where there is one. */
const missing = (() => {
  try {
    findChromium(undefined, process.env);
    return undefined;
  } catch (error) {
    if (error instanceof BrowserUnavailable) return error.message;
    throw error;
  }
})();
// Where everything must hold, a missing browser is a failure.
const isSkipped = missing !== undefined && process.env['CI'] !== 'true';

test.skipIf(isSkipped)('--browser sees what scripts make (needs a Chromium)', async () => {
  const cwd = folderWith(site);
  const named = process.env['BRANDLINT_CHROMIUM'];
  const { stdout, stderr, code } = await brandlint(['check', 'page.html', '--browser'], {
    cwd,
    env: { HOME: cwd, ...(named !== undefined && { BRANDLINT_CHROMIUM: named }) },
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('page.html!/rendered\n');
  expect(stdout).toMatch(/error {4}Expected "rgb\(197, 30, 128\)" to be Magenta/);
  expect(code).toBe(1);
  const without = await brandlint(['check', 'page.html'], { cwd });
  expect(without).toMatchObject({ code: 0 });
});

test.skipIf(isSkipped)('the HTML report shows where on a page it is (needs a Chromium)', async () => {
  const cwd = folderWith(site);
  const named = process.env['BRANDLINT_CHROMIUM'];
  const { stderr, code } = await brandlint(
    ['check', 'page.html', '--browser', '--format', 'html=report.html'],
    { cwd, env: { HOME: cwd, ...(named !== undefined && { BRANDLINT_CHROMIUM: named }) } },
  );
  expect([stderr, code]).toEqual(['', 1]);
  const report = readFileSync(join(cwd, 'report.html'), 'utf8');
  expect(report).toContain('<figcaption>the part of page.html around the place, with 1 box</figcaption>');
  expect(report).toMatch(/<img src="data:image\/(?:png|jpeg);base64,/);
});

test('--browser without a Chromium, and without a page', async () => {
  const cwd = folderWith(site);
  const wrong = await brandlint(['check', 'page.html', '--browser', '--browser-path', './none'], { cwd });
  expect(wrong.stderr).toBe(
    '--browser-path: "./none" is not a program that can be run; name the file of a Chromium.\n',
  );
  expect(wrong).toMatchObject({ stdout: '', code: 2 });
  const none = await brandlint(['check', 'a.css', '--browser'], { cwd });
  expect(none.stderr).toBe('--browser: there was no page among the files, so none was looked at.\n');
  expect(none.code).toBe(0);
});
