import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createLooker } from './create-looker.ts';

const svg = (content: string, attributes = 'viewBox="0 0 24 24"') => ({
  content: {
    format: 'svg' as const,
    text: `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`,
  },
});
const square = '<path fill="#C41E7F" d="M2 2h20v20H2z"/>';

/** A PNG that states sides of 10,000 px and holds nothing. */
const hugePng = new Uint8Array([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x27, 0x10, 0, 0,
  0x27, 0x10, 8, 6, 0, 0, 0, 0, 0, 0, 0,
]);

const laughs = `<defs><g id="a0">${square}</g>${Array.from({ length: 30 }, (_, i) => `<g id="a${i + 1}">${`<use href="#a${i}"/>`.repeat(10)}</g>`).join('')}</defs><use href="#a30"/>`;

describe('a looker', () => {
  const look = createLooker();

  test('looks while its caller waits', () => {
    expect(look(svg(square))).toMatchObject({
      width: 24,
      height: 24,
      keepsProportions: true,
      colors: [{ hex: '#C41E7F' }],
    });
  });

  test('looks at a part', () => {
    const sprite = svg(`<symbol id="a" viewBox="0 0 24 24">${square}</symbol>`);
    expect(look({ ...sprite, part: 'a' })).toMatchObject({ colors: [{ hex: '#C41E7F' }] });
    expect(look({ ...sprite, part: 'b' })).toEqual({ fault: 'there is no such symbol' });
  });

  test.each([
    ['a drawing of drawings of drawings', svg(laughs)],
    ['no drawing', { content: { format: 'svg' as const, text: '<html></html>' } }],
    ['nothing', { content: { format: 'svg' as const, text: '' } }],
    ['a picture of a hundred million pixels', { content: { format: 'image' as const, bytes: hugePng } }],
    ['no picture', { content: { format: 'image' as const, bytes: new Uint8Array(8) } }],
  ])('%s: a reason, soon, and the next picture is right', (_, job) => {
    const started = performance.now();
    expect(look(job)).toEqual({ fault: expect.stringMatching(/\w/) });
    expect(performance.now() - started).toBeLessThan(5000);
    expect(look(svg(square))).toMatchObject({ width: 24 });
  });

  test('pictures that take long are given up in the end', () => {
    let at = 0;
    const lookSoon = createLooker(() => (at += 10_000));
    const wrong = { content: { format: 'svg' as const, text: '' } };
    expect([lookSoon(wrong), lookSoon(wrong)]).not.toContainEqual({
      fault: expect.stringContaining('earlier'),
    });
    expect(lookSoon(svg(square))).toEqual({
      fault: expect.stringContaining('earlier pictures took too long'),
    });
  });
});

test('its thread does not keep a process alive', () => {
  const module = fileURLToPath(new URL('create-looker.ts', import.meta.url));
  const script = `const { createLooker } = await import(${JSON.stringify(module)});
    process.stdout.write(JSON.stringify(createLooker()(${JSON.stringify(svg(square))})));`;
  const args = ['--conditions=brandlint-source', '--input-type=module', '-e', script];
  const output = execFileSync(process.execPath, args, { encoding: 'utf8', timeout: 25_000 });
  expect(JSON.parse(output)).toMatchObject({ width: 24 });
});
