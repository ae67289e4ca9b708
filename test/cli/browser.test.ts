import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { brandlint, folderWith } from './run-brandlint.ts';

const page = `<!doctype html><title>x</title><link rel="stylesheet" href="a.css">
<script>document.write('<p style="background: rgb(197 30 128)">made by a script</p>')</script><h1>linked</h1>`;
const site = { 'a.css': 'h1 { background: #00A3E0 }', 'page.html': page };

function hasChromium(): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return ['chromium', 'chromium-browser', 'google-chrome'].some((name) =>
    folders.some((folder) => {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    }),
  );
}

test.skipIf(!hasChromium())('--browser sees what scripts make (needs a Chromium)', async () => {
  const cwd = folderWith(site);
  const { stdout, stderr, code } = await brandlint(['check', 'page.html', '--browser'], {
    cwd,
    env: { HOME: cwd },
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('page.html!/rendered\n');
  expect(stdout).toMatch(/error {4}Expected "rgb\(197, 30, 128\)" to be Magenta/);
  expect(code).toBe(1);
  const without = await brandlint(['check', 'page.html'], { cwd });
  expect(without).toMatchObject({ code: 0 });
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
