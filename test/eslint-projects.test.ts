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
 * Projects as teams have them: the packed plugin in their `node_modules`, beside an ESLint that is installed here, so that
 * nothing need be fetched. `pnpm smoke` installs the same tarball from the registry.
 */
const plugin = resolve('packages/eslint-plugin');
const folder = mkdtempSync(join(tmpdir(), 'brandlint-eslint-projects-'));
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

/** A copy of a project with one version of ESLint. */
function install(project: string, eslint: string): string {
  const cwd = mkdtempSync(join(folder, 'project-'));
  cpSync(resolve('test', project), cwd, { recursive: true });
  const modules = join(cwd, 'node_modules');
  const unpacked = join(modules, '@brandlint/eslint-plugin');
  mkdirSync(unpacked, { recursive: true });
  const [tarball = ''] = readdirSync(tarballs);
  execFileSync('tar', ['-xzf', join(tarballs, tarball), '--strip-components=1', '-C', unpacked]);
  const links = { eslint, 'vue-eslint-parser': 'vue-eslint-parser' };
  for (const [name, installed] of Object.entries(links)) {
    symlinkSync(realpathSync(join(plugin, 'node_modules', installed)), join(modules, name));
  }
  return cwd;
}

const env = { ...process.env, NO_COLOR: '1', NODE_NO_WARNINGS: '1' };

/** What ESLint says in a project, and its exit code. */
function runEslint(cwd: string, ...args: string[]): { said: string; code: number | null } {
  const bin = join(cwd, 'node_modules/eslint/bin/eslint.js');
  const { stdout, stderr, status } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    encoding: 'utf8',
    env,
  });
  const shown = `${stdout}${stderr}`.replaceAll(`${realpathSync(cwd)}/`, '');
  const lines = shown.split('\n').map((line) => line.trimEnd().replace(/ {2,}/g, '  '));
  return { said: lines.join('\n').trim(), code: status };
}

const react = `src/chart.js
  1:63  error  Expected "#75b8ca" to be Teal "#74B8CA" (ΔE 0.16, not visible; limit 2); next is Blue "#6798D1", ΔE 15.79  brandlint/color-as-published
  4:24  error  Expected "#c51e80" to be Magenta "#C41E7F" (ΔE 0.24, not visible; limit 2); next is Purple "#815B8E", ΔE 16.7  brandlint/color-as-published

src/principles/PrincipleCard.jsx
  4:21  error  Expected "#c51e80" to be Magenta "#C41E7F" (ΔE 0.24, not visible; limit 2)  brandlint/color-as-published
  11:47  error  Expected "#c51e80" to be Magenta "#C41E7F" (ΔE 0.24, not visible; limit 2)  brandlint/color-as-published
  12:38  error  Expected "#c51e80" to be Magenta "#C41E7F" (ΔE 0.24, not visible; limit 2)  brandlint/color-as-published
  13:41  warning  Expected "#123456" to be in the palette (nearest Purple "#815B8E", ΔE 26.33, a different colour); next is Blue "#6798D1", ΔE 36.77  brandlint/color-in-palette
  15:28  warning  Expected "#c41e7f" on #FF8800 to have a contrast of at least 3:1 (it has 2.28:1)  brandlint/text-contrast-minimum
  15:51  warning  Expected "rgb(255 136 0)" to be in the palette (nearest Orange "#CA7228", ΔE 11.52, a different colour); next is Yellow "#E6C31F", ΔE 25.03  brandlint/color-in-palette

✖ 8 problems (5 errors, 3 warnings)
  3 errors and 0 warnings potentially fixable with the \`--fix\` option.`;

const vue = `src/PrincipleCard.vue
  2:30  error  Expected "#00a3e0" to be in the palette (nearest Blue "#6798D1", ΔE 9.84, a different colour); next is Teal "#74B8CA", ΔE 12.92  brandlint/color-in-palette
  7:47  error  Expected "#c51e80" to be Magenta "#C41E7F" (ΔE 0.24, not visible; limit 2)  brandlint/color-as-published
  8:36  error  Expected "#c51e80" to be Magenta "#C41E7F" (ΔE 0.24, not visible; limit 2)  brandlint/color-as-published

✖ 3 problems (3 errors, 0 warnings)
  2 errors and 0 warnings potentially fixable with the \`--fix\` option.`;

describe.each(['eslint-9', 'eslint'])('with %s', (version) => {
  test('a team with React adds one package and two lines, and sees what is wrong', () => {
    expect(runEslint(install('eslint-project-react', version), 'src')).toEqual({ said: react, code: 1 });
  });

  test('--fix mends what is safe, and the next run says what is left', () => {
    const cwd = install('eslint-project-react', version);
    runEslint(cwd, 'src', '--fix');
    const file = 'src/principles/PrincipleCard.jsx';
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(
      readFileSync(resolve('test/eslint-project-react', file), 'utf8')
        .replace('solid #c51e80', 'solid #c41e7f')
        .replace('bg-[#c51e80]', 'bg-[#c41e7f]')
        .replace('fill="#c51e80"', 'fill="#c41e7f"'),
    );
    // Outside the areas a near miss is told, and left alone.
    const other = 'src/chart.js';
    expect(readFileSync(join(cwd, other), 'utf8')).toBe(
      readFileSync(resolve('test/eslint-project-react', other), 'utf8'),
    );
    expect(runEslint(cwd, 'src').said).toContain('5 problems (2 errors, 3 warnings)');
  });

  test('a team with Vue that has our Stylelint plugin too is told each problem once', () => {
    expect(runEslint(install('eslint-project-vue', version), 'src')).toEqual({ said: vue, code: 1 });
  });

  test('--cache sees a changed palette', () => {
    const cwd = install('eslint-project-react', version);
    runEslint(cwd, 'src', '--cache');
    expect(runEslint(cwd, 'src', '--cache').said).toBe(react);
    writeFileSync(
      join(cwd, 'brandlint.config.json'),
      '{ "partners": [{ "name": "X", "palette": ["#123456"] }] }',
    );
    expect(runEslint(cwd, 'src', '--cache').said).not.toContain('Expected "#123456"');
  });

  test.each([
    [
      'eslint.config.cjs',
      "module.exports = [require('@brandlint/eslint-plugin').default.configs.recommended];",
    ],
    [
      'eslint.config.mjs',
      "import brandlint from '@brandlint/eslint-plugin'; export default [brandlint.configure({ config: { scope: 'network' } })];",
    ],
    [
      'eslint.config.mjs',
      "import brandlint from '@brandlint/eslint-plugin'; export default [brandlint.configs.strict];",
    ],
  ])('%s: %s', (name, content) => {
    const cwd = install('eslint-project-react', version);
    rmSync(join(cwd, 'eslint.config.js'));
    writeFileSync(join(cwd, name), content);
    const { said, code } = runEslint(cwd, 'src/chart.js');
    expect(said).toContain('Expected "#c51e80" to be Magenta "#C41E7F"');
    expect(code).toBe(1);
  });
});
