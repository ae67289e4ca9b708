import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBin } from '../scripts/run-tool.ts';

/**
 * A project as teams have it: the packed plugin in its `node_modules`, beside a Stylelint that is installed here, so that
 * nothing need be fetched. `pnpm smoke` installs the same tarball from the registry.
 */
const plugin = resolve('packages/stylelint-plugin');
const folder = mkdtempSync(join(tmpdir(), 'brandlint-stylelint-project-'));
const tarballs = join(folder, 'tarballs');

beforeAll(() => {
  execFileSync(process.execPath, [findBin('tsdown'), '--log-level', 'error'], { cwd: plugin });
  execFileSync('npx', ['-y', 'pnpm@12', 'pack', '--pack-destination', tarballs], {
    cwd: plugin,
    stdio: 'ignore',
  });
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A copy of the project with one version of Stylelint. */
function install(stylelint: string): string {
  const cwd = mkdtempSync(join(folder, 'project-'));
  cpSync(resolve('test/stylelint-project'), cwd, { recursive: true });
  const modules = join(cwd, 'node_modules');
  mkdirSync(join(modules, '.bin'), { recursive: true });
  mkdirSync(join(modules, '@brandlint/stylelint-plugin'), { recursive: true });
  const [tarball = ''] = readdirSync(tarballs);
  execFileSync('tar', [
    '-xzf',
    join(tarballs, tarball),
    '--strip-components=1',
    '-C',
    join(modules, '@brandlint/stylelint-plugin'),
  ]);
  const links = {
    stylelint,
    postcss: 'postcss',
    'postcss-scss': 'postcss-scss',
    'postcss-html': 'postcss-html',
  };
  for (const [name, installed] of Object.entries(links)) {
    symlinkSync(realpathSync(join(plugin, 'node_modules', installed)), join(modules, name));
  }
  symlinkSync('../stylelint/bin/stylelint.mjs', join(modules, '.bin/stylelint'));
  return cwd;
}

const env = { ...process.env, NO_COLOR: '1', NODE_NO_WARNINGS: '1', npm_config_loglevel: 'error' };
const sources = 'src/**/*.{css,scss,vue}';

/** What Stylelint says in a project, and its exit code. */
function runStylelint(cwd: string, ...args: string[]): { said: string; code: number | null } {
  return run(process.execPath, [join(cwd, 'node_modules/.bin/stylelint'), ...args], cwd);
}

function run(command: string, args: readonly string[], cwd: string): { said: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(command, args, { cwd, encoding: 'utf8', env });
  const lines = `${stdout}${stderr}`.split('\n').map((line) => line.trimEnd().replace(/ {2,}/g, '  '));
  return { said: lines.join('\n').trim(), code: status };
}

const project = `src/components/PrincipleCard.vue
  11:17  ✖  Expected "#c51e80" to be Magenta "#C41E7F" (ΔE 0.24, not visible; limit 2).  brandlint/color-as-published
  14:20  ⚠  Expected "#123456" to be in the palette (nearest Purple "#815B8E", ΔE 26.33, a different colour); next is Blue "#6798D1", ΔE 36.77.  brandlint/color-in-palette

src/legacy/old.css
  3:18  ⚠  Expected "#445566" to be in the palette (nearest Purple "#815B8E", ΔE 20.09, a different colour); next is Blue "#6798D1", ΔE 27.83.  brandlint/color-in-palette

src/styles/icons.css
  3:21  ✖  Expected "#c51e80" to be Magenta "#C41E7F" (ΔE 0.24, not visible; limit 2); next is Purple "#815B8E", ΔE 16.7.  brandlint/color-as-published

src/styles/principles.scss
  4:8  ✖  Expected "#c51e80" to be Magenta "#C41E7F" (ΔE 0.24, not visible; limit 2).  brandlint/color-as-published
  8:37  ✖  Expected "rgb(197 30 128)" to be Magenta "#C41E7F" (ΔE 0.24, not visible; limit 2).  brandlint/color-as-published
  8:54  ⚠  Expected "#ff8800" to be in the palette (nearest Orange "#CA7228", ΔE 11.52, a different colour); next is Yellow "#E6C31F", ΔE 25.03.  brandlint/color-in-palette
  17:17  ⚠  Expected "#00a3e1" to be $council-sky of The council "#00A3E0", as the configuration declares it (ΔE 0.25, not visible).  brandlint/color-in-palette

src/styles/tokens.css
  3:16  ✖  Expected "#75b8ca" to be Teal "#74B8CA" (ΔE 0.16, not visible; limit 2); next is Blue "#6798D1", ΔE 15.79.  brandlint/color-as-published

✖ 9 problems (5 errors, 4 warnings)
  5 errors potentially fixable with the "--fix" option.`;

describe.each(['stylelint-17', 'stylelint'])('a team that has %s', (version) => {
  let cwd = '';
  beforeAll(() => {
    cwd = install(version);
  });

  test('adds one package and one line, and sees what is wrong; old debt is suppressed', () => {
    expect(run('npx', ['--no-install', 'stylelint', sources], cwd)).toEqual({ said: project, code: 2 });
  });

  test('--fix mends what is safe, and the next run says what is left', () => {
    const mended = install(version);
    runStylelint(mended, sources, '--fix');
    expect(readFileSync(join(mended, 'src/styles/principles.scss'), 'utf8')).toBe(
      readFileSync(join(cwd, 'src/styles/principles.scss'), 'utf8')
        .replace('$pink: #c51e80', '$pink: #c41e7f')
        .replace('rgb(197 30 128)', 'rgb(196 30 127)'),
    );
    expect(runStylelint(mended, sources).said).toMatch(/6 problems \(2 errors, 4 warnings\)/);
  });

  test('--cache sees a changed token file', () => {
    const cached = install(version);
    runStylelint(cached, sources, '--cache');
    const second = runStylelint(cached, sources, '--cache').said;
    writeFileSync(join(cached, 'src/styles/tokens.css'), ':root { --ccin-magenta: #c51e80; }\n');
    const third = runStylelint(cached, sources, '--cache').said;
    expect(third).toContain('Magenta');
    expect(third.split('\n').length).toBeGreaterThan(second.split('\n').length - 2);
    expect(third).toContain('src/components/PrincipleCard.vue');
  });

  test.each([
    ['stylelint.config.cjs', "module.exports = require('@brandlint/stylelint-plugin').recommended();"],
    [
      'stylelint.config.mjs',
      "import { recommended } from '@brandlint/stylelint-plugin'; export default recommended();",
    ],
    [
      'stylelint.config.cjs',
      "module.exports = { extends: [require('@brandlint/stylelint-plugin/recommended').default] };",
    ],
    ['stylelint.config.mjs', "export default { extends: '@brandlint/stylelint-plugin/strict' };"],
  ])('%s: %s', (name, content) => {
    writeFileSync(join(cwd, name), content);
    const { said, code } = runStylelint(cwd, '--config', name, 'src/styles/*.css');
    expect(said).toContain('Expected "#75b8ca" to be Teal "#74B8CA"');
    expect(code).toBe(2);
    rmSync(join(cwd, name));
  });
});
