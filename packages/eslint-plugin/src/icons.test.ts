import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { hosts, loadHost, versions } from '../test/load-host.ts';
import { registerStandIns } from '../test/register-stand-ins.ts';
import brandlint from './index.ts';

/** The drawings in this file's project are stand-ins made for tests; none is an official icon or resembles one. */
const project = realpathSync(mkdtempSync(path.join(tmpdir(), 'brandlint-icons-')));
await registerStandIns(project, { icons: { marks: ['ccin-{principle}'] } });

// A tester takes the working directory when it is made.
vi.spyOn(process, 'cwd').mockReturnValue(project);
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(project, { recursive: true });
});

// The same drawing in colours that are none of the palette's.
const recolored = readFileSync(path.join(project, 'icons/innovation.svg'), 'utf8');
writeFileSync(
  path.join(project, 'icons/green.svg'),
  recolored.replaceAll(/#(?!FFFFFF)[0-9A-F]{6}/g, '#00FF00'),
);

/** The stand-in for one icon as JSX, and drawn otherwise. */
const drawn = (shape: string, attributes = '') =>
  `<svg viewBox="0 0 96 96" ${attributes}><path fill="#E6C31F" d="M48 8a28 28 0 0 0-16 51v11h32V59A28 28 0 0 0 48 8z" />${shape}</svg>`;
const foot = `<path fill="#815B8E" d="M34 74h28v5H34zM38 83h20v5H38z" /><path fill="none" stroke="#FFFFFF" strokeWidth="4" d="M38 38l10 10 10-10M48 48v20" />`;

type Case = { code: string; says: RegExp; offers?: Record<string, string> | number };

const cases: Record<string, { valid: string[]; invalid: Case[] }> = {
  'icon-label-agrees': {
    valid: [
      `import icon from './icons/innovation.svg'; a = <li><img src={icon} alt="" /><h3>Innovation</h3></li>`,
      `import icon from './icons/innovation.svg'; a = <li><img src={icon} alt="" /><h3>{title}</h3></li>`,
      `import icon from './icons/innovation.svg'; a = <Card title={t('x')}><img src={icon} alt={t('y')} /></Card>`,
      `import Lamp from './icons/innovation.svg?react'; a = <Card title="Innovation"><Lamp /></Card>`,
      `a = <><LearningIcon /><h3>Innovation</h3></>`,
    ],
    invalid: [
      {
        code: `import icon from './icons/innovation.svg'; a = <img src={icon} alt="Learning" />`,
        says: /text alternative "Learning" says Learning/,
      },
      {
        code: `import { ReactComponent as Lamp } from './icons/innovation.svg'; a = <Lamp title="Learning" />`,
        says: /the icon of Innovation .* "Learning"/,
      },
      {
        code: `import Lamp from './icons/innovation.svg'; a = <Card title="Learning"><Lamp /></Card>`,
        says: /text beside it, "Learning", says Learning/,
      },
      {
        code: `a = <Card icon={<svg><use href="/icons/learning.svg" /></svg>}><h3>Innovation</h3></Card>`,
        says: /the icon of Learning .* "Innovation"/,
      },
      {
        code: `const url = new URL('./icons/learning.svg', import.meta.url).href; a = <li><Image src={url} alt="" /> Innovation</li>`,
        says: /the icon of Learning .* "Innovation"/,
      },
      {
        code: `a = <li><img data-ccin-icon="learning" src={src} alt="" /> Innovation</li>`,
        says: /the icon of Learning .* "Innovation"/,
      },
      {
        code: `a = <li>${drawn(foot)} Learning</li>`,
        says: /the icon of Innovation .* "Learning"/,
      },
      {
        code: `a = <Icon name="ccin-innovation" aria-label="Learning" />`,
        says: /the icon of Innovation .* "Learning"/,
      },
      {
        code: `a = <img data-ccin-icon="learning" src="/icons/innovation.svg" alt="Innovation" />`,
        says: /its drawing is that of Innovation/,
      },
    ],
  },
  'icon-labelled': {
    valid: [
      `import icon from './icons/learning.svg'; const Icon = () => <img src={icon} alt="" />`,
      `import icon from './icons/learning.svg'; a = <li><img src={icon} alt="Learning" /><p>Read more</p></li>`,
      `import icon from './icons/learning.svg'; a = <li><img src={icon} alt="" /><p>Read more</p>{children}</li>`,
      `import icon from './icons/learning.svg'; a = <div><img {...props} src={icon} /><p>Read more</p></div>`,
    ],
    invalid: [
      {
        code: `import icon from './icons/learning.svg'; a = <ul><li><img src={icon} alt="" /><p>Read more</p></li></ul>`,
        says: /^Expected the icon of Learning to carry its name/,
      },
      { code: `a = <a href="/"><img src="/icons/learning.svg" alt="" /></a>`, says: /icon of Learning/ },
    ],
  },
  'icon-has-text-alternative': {
    valid: [
      `a = <li><img src="/icons/learning.svg" alt="" /> Learning</li>`,
      `a = <button><img src="/icons/learning.svg" alt="" />{label}</button>`,
      `a = <button aria-label="Learning"><img src="/icons/learning.svg" alt="" /></button>`,
      `a = <button aria-label={label}><img src="/icons/learning.svg" alt="" /></button>`,
    ],
    invalid: [
      { code: `a = <button><img src="/icons/learning.svg" alt="" /></button>`, says: /icon of Learning/ },
      {
        code: `a = <section><h2>Values</h2><img src="/icons/learning.svg" /></section>`,
        says: /it has none/,
      },
    ],
  },
  'icon-known': {
    valid: [
      `a = <li><img data-ccin-icon="learning" alt="Learning" /></li>`,
      `a = <li data-ccin-icon={name}><img /></li>`,
    ],
    invalid: [
      {
        code: `a = <img data-ccin-icon="learnings" src={a} alt="" />`,
        says: /^Expected data-ccin-icon="learnings" to mark/,
      },
      { code: `a = <Icon name="ccin-frog" />`, says: /^Expected ccin-frog to mark/ },
    ],
  },
  'icon-artwork-unaltered': {
    valid: [`a = ${drawn(foot)}`, `a = ${drawn('<path d={d} />')}`, `a = ${drawn(`{foot}`)}`],
    invalid: [
      {
        code: `a = ${drawn('<path fill="#815B8E" d="M34 74h28v5H34z" />', 'data-ccin-icon="innovation"')}`,
        says: /Innovation/,
      },
    ],
  },
  'icon-color-in-palette': {
    valid: [
      `a = <img src="/icons/innovation.svg" alt="Innovation" />`,
      `a = <img src="/icons/missing.svg" alt="Innovation" />`,
    ],
    invalid: [{ code: `a = <img src="/icons/green.svg" alt="Innovation" />`, says: /#00FF00/ }],
  },
  'icon-proportions-kept': {
    valid: [`a = <img src="/icons/innovation.svg" alt="Innovation" style={{ width: 40 }} />`],
    invalid: [
      {
        code: `a = ${drawn(foot, 'preserveAspectRatio="none" width={40} height={80}')}`,
        says: /Innovation/,
      },
    ],
  },
  'icon-upright': {
    valid: [`a = <img src="/icons/walking-the-talk.svg" alt="x" style={{ transform: turned }} />`],
    invalid: [
      {
        code: `a = <img src="/icons/walking-the-talk.svg" alt="x" style={{ transform: 'rotate(90deg)' }} />`,
        says: /turned by 90°/,
      },
    ],
  },
  'principle-name-as-published': {
    valid: [
      `a = <li><img src="/icons/innovation.svg" alt="" /> Innovation</li>`,
      `a = <p>Our coproduction and learnings</p>`,
      `a = <nav><a>Coproduction</a><a>Learnings</a></nav>`,
    ],
    invalid: [
      {
        code: `a = <li><img src="/icons/innovation.svg" alt="" /><h3>Inovation</h3></li>`,
        says: /^Expected "Inovation" to be the name as published, "Innovation"/,
        offers: {
          'Write "Innovation"': `a = <li><img src="/icons/innovation.svg" alt="" /><h3>Innovation</h3></li>`,
        },
      },
      {
        code: `a = <Card title="Inovation"><img src="/icons/innovation.svg" alt="" /></Card>`,
        says: /"Inovation"/,
        offers: {
          'Write "Innovation"': `a = <Card title="Innovation"><img src="/icons/innovation.svg" alt="" /></Card>`,
        },
      },
      {
        code: `a = <img src="/icons/walking-the-talk.svg" alt='Walk the talk' />`,
        says: /"Walk the talk"/,
        offers: {
          'Write "Walking the talk"': `a = <img src="/icons/walking-the-talk.svg" alt='Walking the talk' />`,
        },
      },
      {
        code: `a = <ul><li>Learning</li><li>Innovation</li><li>Co-production</li><li>Social Partnerships</li></ul>`,
        says: /"Social Partnerships"/,
        offers: {
          'Write "Social Partnership"': `a = <ul><li>Learning</li><li>Innovation</li><li>Co-production</li><li>Social Partnership</li></ul>`,
        },
      },
    ],
  },
  'principle-description-as-published': {
    valid: [`a = <p>We embrace change.</p>`],
    invalid: [
      {
        code: `a = <li><img src="/icons/innovation.svg" alt="" /><h3>Innovation</h3><p>We will embrace innovation in how we work with local people to drive real change.</p></li>`,
        says: /innovation/i,
        offers: 1,
      },
    ],
  },
  'network-name-as-published': {
    valid: [
      `a = <p>Co-operative Councils&rsquo; Innovation Network</p>`,
      `a = <p>{name} Innovation Network of councils</p>`,
      `a = 'Co-operative Council Innovation Network'`,
    ],
    invalid: [
      {
        code: `a = <p>\n  We are in the Co-operative Council Innovation Network.\n</p>`,
        says: /"Co-operative Council Innovation Network"/,
        offers: {
          'Write "Co-operative Councils’ Innovation Network"': `a = <p>\n  We are in the Co-operative Councils’ Innovation Network.\n</p>`,
        },
      },
      {
        code: `a = <input placeholder="Search the Co-operative Council Innovation Network" />`,
        says: /"Co-operative Council Innovation Network"/,
        offers: {
          'Write "Co-operative Councils’ Innovation Network"': `a = <input placeholder="Search the Co-operative Councils’ Innovation Network" />`,
        },
      },
      {
        code: `a = <p>The Co-operative <b>Council</b> Innovation Network</p>`,
        says: /Council Innovation Network/,
      },
      {
        code: `a = <p>Co-operative Councils&rsquo; Innovation Network; {a} Co-operative Council Innovation Network</p>`,
        says: /Council Innovation Network/,
      },
    ],
  },
};

describe.each(versions)('with %s', async (version) => {
  const { eslint, lint } = await loadHost(version);

  for (const [name, { valid, invalid }] of Object.entries(cases)) {
    const module = brandlint.rules?.[name];
    if (!module) throw new Error(`there is no rule ${name}`);
    for (const filename of ['a.jsx', 'a.tsx']) {
      const settings = { brandlint: { config: 'brandlint.config.json' } };
      const tester = new eslint.RuleTester({ ...hosts[filename], settings });
      tester.run(`brandlint/${name} in ${filename}`, module, {
        valid: valid.map((code) => ({ code, filename })),
        invalid: invalid.map(({ code, says, offers }) => ({
          code,
          filename,
          errors: [
            {
              message: says,
              ...(offers !== undefined && {
                suggestions:
                  typeof offers === 'number'
                    ? offers
                    : Object.entries(offers).map(([desc, output]) => ({ desc, output })),
              }),
            },
          ],
        })),
      });
    }
  }

  test.each([
    ['a.astro', 1],
    ['a.html', 1],
    ['a.vue', 0],
  ])('in %s an icon is told once, where what stands beside it is read', (filename, count) => {
    const markup = `<ul><li><img src="/icons/innovation.svg" alt="" /><h3>Learning</h3></li></ul>`;
    const code = filename === 'a.vue' ? `<template>${markup}</template>` : markup;
    const messages = lint(code, { filename, config: 'brandlint.config.json' });
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(Array(count).fill('brandlint/icon-label-agrees'));
  });

  test('the page shows what is said', () => {
    const page = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const [, code = '', said = ''] =
      /```jsx src\/Principles\.jsx\n(.*?)```\n\n```text\n(.*?)```/s.exec(page) ?? [];
    const found = lint(code, { filename: 'src/a.jsx', config: 'brandlint.config.json' });
    const lines = found.map(({ line, column, message, ruleId }) =>
      [`${line}:${column}`, 'warning', message.replace(/\.$/, ''), ruleId].join(' '),
    );
    const shown = said.split('\n').filter((line) => /^\s+\d+:\d+ /.test(line));
    expect(shown.map((line) => line.trim().replace(/\s{2,}/g, ' '))).toEqual(lines);
  });

  test('a picture is drawn once, and drawn anew when it has changed', () => {
    const code = `a = <li><img src="/icons/learning.svg" alt="" /> Innovation</li>`;
    const config = 'brandlint.config.json';
    const time = () => {
      const started = performance.now();
      expect(lint(code, { config })).toHaveLength(1);
      return performance.now() - started;
    };
    time();
    expect(time()).toBeLessThan(500);
  });
});
