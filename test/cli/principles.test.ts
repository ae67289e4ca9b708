import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { brandlint, folderWith } from './run-brandlint.ts';
import { readStandIn, standInsIn } from './stand-ins.ts';

const page = `<!doctype html><html lang="en"><head><title>Work</title></head><body>
<ul>
<li><img src="supplied/learning.svg" alt=""><b>Learning</b></li>
<li><img src="supplied/innovation.svg" alt="A lamp"></li>
<li><img src="https://example.org/x.png" alt="x"></li>
<li><img src="gone.svg" alt="y"></li>
<li><img src="photo.svg" alt="z"></li>
</ul>
<h2>Walking the talk</h2>
<p>We will embrace innovation in how we work with local communities to drive positive change.</p>
</body></html>
`;

async function makeMaterial(name = 'a.html'): Promise<string> {
  const cwd = folderWith({
    ...standInsIn('supplied'),
    [name]: page,
    'photo.svg': readStandIn('others/anytown-council'),
  });
  const words = [
    'icons',
    'register',
    'supplied/learning.svg',
    'supplied/innovation.svg',
    '--yes',
    '--by',
    'Ada',
  ];
  expect(await brandlint(words, { cwd })).toMatchObject({ code: 0 });
  return cwd;
}

test('as a table: what was recognised and how, what was not, and what stayed open', async () => {
  const cwd = await makeMaterial();
  const { stdout, stderr, code } = await brandlint(['principles', 'a.html'], { cwd });
  expect(stderr).toBe('');
  expect(code).toBe(3);
  const lines = stdout.split('\n');
  expect(lines.map((line) => line.trim().replace(/ +/g, ' '))).toEqual(
    expect.arrayContaining([
      'Innovation 2 × 1 icon (1 without a name), 1 description a.html 4:5, 10:4',
      'Learning 2 × 1 icon, 1 name a.html 3:5, 3:48',
      'Walking the talk 1 × 1 name a.html 9:5',
      '1 × the picture "gone.svg": there is no such file',
      '3 of 10 principles recognised in 1 file · 3 pictures could not be identified',
    ]),
  );
  expect(stdout.replaceAll('\n', ' ')).toContain(
    'Not found, and none is required: Social Partnership, Democratic Engagement, Co-production, Enterprise and social economy, Maximising social value, Community leadership and a new role for councillors, New models of meeting priority needs',
  );
  for (const width of [40, 60, 100]) {
    const narrow = await brandlint(['principles', 'a.html'], { cwd, env: { COLUMNS: String(width) } });
    for (const line of narrow.stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(width);
  }
});

test('as JSON: what its schema says', async () => {
  const cwd = await makeMaterial();
  const { stdout, code } = await brandlint(['principles', 'a.html', '--format', 'json'], { cwd });
  expect(code).toBe(3);
  const list = JSON.parse(stdout) as { principles: Record<string, unknown>[]; files: object[] };
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../packages/cli/schema/principles.schema.json'), 'utf8'),
  ) as object;
  const validate = new Ajv2020({ strict: true, allErrors: true, strictTypes: false }).compile(
    closeObjects(schema) as object,
  );
  validate(list);
  expect(validate.errors).toBe(null);
  expect(
    list.principles.map(({ principle, icons, names, descriptions }) => [
      principle,
      icons,
      names,
      descriptions,
    ]),
  ).toEqual([
    ['Social Partnership', 0, 0, 0],
    ['Democratic Engagement', 0, 0, 0],
    ['Co-production', 0, 0, 0],
    ['Enterprise and social economy', 0, 0, 0],
    ['Maximising social value', 0, 0, 0],
    ['Community leadership and a new role for councillors', 0, 0, 0],
    ['New models of meeting priority needs', 0, 0, 0],
    ['Innovation', 1, 0, 1],
    ['Learning', 1, 1, 0],
    ['Walking the talk', 0, 1, 0],
  ]);
  expect(list.principles.find(({ principle }) => principle === 'Innovation')).toMatchObject({
    recognised: [
      { source: 'a.html', as: 'icon', by: 'outline', labelled: false, count: 1 },
      { source: 'a.html', as: 'description', count: 1 },
    ],
  });
  expect(list.files).toMatchObject([{ source: 'a.html', unidentified: 3 }]);
});

test('as CSV: one row for each, quoted, and no formula for a spreadsheet', async () => {
  const cwd = await makeMaterial('=1+1,"x".html');
  const { stdout } = await brandlint(['principles', '.', '--ignore-pattern', '*.svg', '--format', 'csv'], {
    cwd,
  });
  const rows = stdout.split('\r\n');
  expect(rows[0]).toBe('principle,as,by,labelled,count,source,place,note');
  const name = `"'=1+1,""x"".html"`;
  expect(rows).toEqual(
    expect.arrayContaining([
      `Learning,icon,outline,yes,1,${name},3:5,`,
      `Learning,name,,,1,${name},3:48,`,
      'Social Partnership,not found,,,0,,,',
      `,unidentified picture,,,3,${name},,`,
      `,unreadable,,,1,${name},6:15,"the picture ""gone.svg"": there is no such file"`,
    ]),
  );
  expect(rows.at(-1)).toBe('');
  expect(stdout.replaceAll('\r\n', '')).not.toContain('\n');
});

test('of what was extracted, and of nothing at all', async () => {
  const cwd = await makeMaterial();
  const { stdout } = await brandlint(['extract', 'a.html'], { cwd });
  const later = await brandlint(['principles', '--from', '-', '--format', 'csv'], { cwd, stdin: stdout });
  const now = await brandlint(['principles', 'a.html', '--format', 'csv'], { cwd });
  expect(later.stdout).toBe(now.stdout);
  const empty = folderWith({ 'a.css': 'a { color: red }\n' });
  const none = await brandlint(['principles', 'a.css'], { cwd: empty });
  expect(none.code).toBe(0);
  expect(none.stdout).toMatch(/0 of 10 principles recognised in 1 file\n$/);
});

test('what check can write besides does not belong to it', async () => {
  const { stderr, code } = await brandlint(['principles', '--format', 'sarif'], { cwd: folderWith({}) });
  expect(stderr).toMatch(/--format: "sarif" is not one of text, json, csv/);
  expect(code).toBe(2);
});

/** A schema that lets no unknown field pass. */
function closeObjects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closeObjects);
  if (typeof value !== 'object' || value === null) return value;
  const closed = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, closeObjects(inner)]));
  return 'properties' in closed && 'type' in closed ? { additionalProperties: false, ...closed } : closed;
}
