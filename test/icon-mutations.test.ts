import { readFileSync } from 'node:fs';
import type { Format, SourceReport } from '@brandlint/core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { IconSettings } from '@brandlint/core';
import { checkText, registerStandIns } from './check-text.ts';

// Known good pages, each changed in one way: what is said of it, how often and where.

let icons: IconSettings;

beforeAll(async () => {
  icons = await registerStandIns();
});

async function check(text: string, format: Format = 'html'): Promise<SourceReport> {
  return checkText(text, format, { icons });
}

/** The findings on icons and words: rule, outcome or severity where it is no warning, and what stands there. */
function say({ findings }: SourceReport, text: string): string[] {
  return findings
    .filter(({ rule }) => !/^(?:color|text-contrast)-/.test(rule))
    .map(({ rule, outcome, severity, count, places: [place] }) => {
      const slice = place.kind === 'text' ? text.slice(place.start.offset, place.end.offset) : '';
      const how = outcome === 'review' ? ' review' : severity === 'note' ? ' note' : '';
      return `${rule}${how}${count === 1 ? '' : ` × ${count}`} ${slice.replace(/\s+/g, ' ')}`;
    });
}

const pageOf = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Our work</title></head><body>\n<p>Our work.</p>\n${body}\n<p>More of it.</p></body></html>`;

/** A stand-in as a drawing inside a page, without its title, its shapes changed by `change`. */
function drawing(
  name: string,
  attributes = '',
  change: (shapes: string) => string = (shapes) => shapes,
): string {
  const text = readFileSync(new URL(`stand-ins/${name}.svg`, import.meta.url), 'utf8');
  const shapes = text.replace(/<title>.*<\/title>|<!--.*-->/g, '').replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
  return `<svg viewBox="0 0 96 96" width="96" height="96" ${attributes}>${change(shapes).trim()}</svg>`;
}

const learning = '<img src="learning.svg" alt="">';
const named = (attributes = '') => `<img src="learning.svg" ${attributes}>`;

describe('a labelled icon, however its page is built', () => {
  test.each([
    ['list', `<ul><li>${learning} Learning</li></ul>`],
    ['figure', `<figure>${learning}<figcaption>Learning</figcaption></figure>`],
    [
      'card with a link',
      `<div class="card"><a href="/l"><span>${learning}</span><h3>Learning</h3></a><p>x</p></div>`,
    ],
    [
      'link in a list item in a card',
      `<div class="card"><ul><li><a href="/l">${learning} Learning</a></li></ul></div>`,
    ],
    ['row of a table', `<table><tr><th>${learning}</th><td>Learning</td><td>We listen.</td></tr></table>`],
    ['definition list', `<dl><dt>${learning} Learning</dt><dd>We listen.</dd></dl>`],
    ['description after its term', `<dl><dt>Learning</dt><dd>${learning} We listen.</dd></dl>`],
    ['heading', `<h3>${learning} Learning</h3>`],
    ['heading before it', `<h3>Learning</h3>${learning}<p>We listen.</p>`],
    ['heading after it', `${learning}<h3>Learning</h3><p>We listen.</p>`],
    ['paragraph after it', `<p>${learning}</p><p>Learning</p>`],
    [
      'columns',
      `<div class="row"><div class="col-2">${learning}</div><div class="col-10"><h3>Learning</h3></div></div>`,
    ],
    ['image as a whole', `<div role="img" aria-label="Learning">${learning}</div>`],
    ['named figure', `<figure aria-label="Learning">${learning}</figure>`],
    ['named link', `<a href="/l" aria-label="Learning">${learning}</a>`],
    ['text for screen readers', `<a href="/l">${learning}<span class="visually-hidden">Learning</span></a>`],
    ['alternative', named('alt="Learning"')],
    ['alternative with a word', named('alt="Icon: Learning"')],
    ['aria-labelledby', `<section><h2 id="l">Learning</h2></section>${named('aria-labelledby="l"')}`],
    ['resolutions', named('srcset="learning.svg 1x, learning.svg 2x" alt="Learning"')],
    ['background', '<div style="background-image: url(learning.svg)">Learning</div>'],
    ['inside the page', drawing('learning', 'role="img" aria-label="Learning"')],
    [
      'name in a sentence',
      `<figure>${learning}<figcaption>Learning: what the pilot taught us</figcaption></figure>`,
    ],
    [
      'description',
      '<figure><img src="innovation.svg" alt=""><figcaption>We will embrace innovation in how we work with local communities to drive positive change.</figcaption></figure>',
    ],
    ['smaller', named('alt="Learning" width="24" height="24"')],
    ['moved', named('alt="Learning" style="transform: translateY(4px) scale(1.05)"')],
  ])('%s', async (_, body) => {
    const text = pageOf(body);
    const report = await check(text);
    expect(say(report, text)).toEqual([]);
    expect(report.recognised).toContainEqual(expect.objectContaining({ as: 'icon', by: 'outline' }));
  });
});

describe('another name', () => {
  const wrong = (where = learning) => [`icon-label-agrees ${where}`];
  test.each([
    ['list', `<ul><li>${learning} Innovation</li></ul>`, wrong()],
    ['figure', `<figure>${learning}<figcaption>Co-production</figcaption></figure>`, wrong()],
    ['card', `<div class="card"><a href="/l">${learning}</a><h3>Innovation</h3><p>x</p></div>`, wrong()],
    ['row of a table', `<table><tr><td>${learning}</td><td>Innovation</td></tr></table>`, wrong()],
    ['definition list', `<dl><dt>${learning}</dt><dd>Innovation</dd></dl>`, wrong()],
    ['heading', `<h3>${learning} Innovation</h3>`, wrong()],
    ['heading after it', `${learning}<h3>Innovation</h3><p>x</p>`, wrong()],
    ['button', `<button>${learning} <span>Innovation</span></button>`, wrong()],
    [
      'description of another',
      `<figure>${learning}<figcaption>We will embrace innovation in how we work with local communities to drive positive change.</figcaption></figure>`,
      wrong(),
    ],
    ['alternative', named('alt="Innovation"'), wrong(named('alt="Innovation"'))],
    [
      'alternative, its own beside it',
      `<p>${named('alt="Innovation"')} Learning</p>`,
      wrong(named('alt="Innovation"')),
    ],
    ['aria-label', named('aria-label="Innovation"'), wrong(named('aria-label="Innovation"'))],
    ['title', named('title="Innovation"'), wrong(named('title="Innovation"'))],
    [
      'input',
      '<input type="image" src="learning.svg" alt="Innovation">',
      wrong('<input type="image" src="learning.svg" alt="Innovation">'),
    ],
    ['image as a whole', `<div role="img" aria-label="Innovation">${learning}</div>`, wrong()],
    ['named link', `<a href="/l" aria-label="Innovation">${learning}</a>`, wrong()],
    [
      'mark',
      named('data-ccin-icon="innovation" alt="Learning"'),
      wrong(named('data-ccin-icon="innovation" alt="Learning"')),
    ],
    [
      'background',
      '<div style="background-image: url(learning.svg)">Innovation</div>',
      wrong('url(learning.svg)'),
    ],
    [
      'mask, with a prefix and without',
      '<p><i style="-webkit-mask: url(learning.svg); mask: url(learning.svg)"></i> Innovation</p>',
      wrong('url(learning.svg)'),
    ],
  ])('%s', async (_, body, expected) => {
    const text = pageOf(body);
    expect(say(await check(text), text)).toEqual(expected);
  });

  test('of two sprites in one page the wrong one is told', async () => {
    const symbols = ['learning', 'innovation'].map((name) =>
      drawing(name)
        .replace(/^<svg[^>]*>/, `<symbol id="${name[0] ?? ''}" viewBox="0 0 96 96">`)
        .replace('</svg>', '</symbol>'),
    );
    const show = (id: string) => `<svg width="48" height="48" aria-hidden="true"><use href="#${id}"/></svg>`;
    const text = pageOf(
      `<svg hidden>${symbols.join('')}</svg><ul><li>${show('l')} Innovation</li><li>${show('i')} Innovation</li></ul>`,
    );
    const report = await check(text);
    expect(say(report, text)).toEqual(['icon-label-agrees <svg width="48" height="48" aria-hidden="true">']);
  });
});

describe('no name', () => {
  const none = (where: string) => [`icon-labelled ${where}`, `icon-has-text-alternative ${where}`];
  test.each([
    ['alone', `<ul><li>${learning}</li></ul>`, none(learning)],
    ['in a link', `<a href="/l">${learning}</a>`, none(learning)],
    ['without alt', '<ul><li><img src="learning.svg"></li></ul>', none('<img src="learning.svg">')],
    ['in a strip', `<p>${learning}${learning}</p>`, [...none(learning), ...none(learning)]],
    [
      'its name in the next row',
      `<table><tr><td>${learning}</td></tr><tr><td>Learning</td></tr></table>`,
      none(learning),
    ],
    ['another text beside it', `<p>${learning} Our library</p>`, [`icon-labelled ${learning}`]],
    ['a word that only resembles its name', `<p>${learning} Leaning</p>`, [`icon-labelled ${learning}`]],
    ['another alternative', named('alt="A book"'), [`icon-labelled ${named('alt="A book"')}`]],
    [
      'its name twice',
      `<p>${named('alt="Learning"')} Learning</p>`,
      [`icon-has-text-alternative note ${named('alt="Learning"')}`],
    ],
  ])('%s', async (_, body, expected) => {
    const text = pageOf(body);
    expect(say(await check(text), text)).toEqual(expected);
  });
});

describe('a name beside its icon', () => {
  const walking = '<img src="walking-the-talk.svg" alt="">';
  const making = '<img src="co-production.svg" alt="">';
  const value = '<img src="maximising-social-value.svg" alt="">';
  const economy = '<img src="enterprise-and-social-economy.svg" alt="">';
  const near = (written: string) => [`principle-name-as-published ${written}`];
  test.each<[string, string, string[]]>([
    ['over two lines', `<li>${walking} Walking\n  the talk</li>`, []],
    ['in inline tags', `<li>${walking} <b>Wal</b>king <i>the</i> <span>talk</span></li>`, []],
    ['parted by br', `<li>${walking} Walking<br>the talk</li>`, []],
    [
      'with entities, a soft hyphen and no-break spaces',
      `<li>${value} Maxi&shy;mising&nbsp;social&#160;value</li>`,
      [],
    ],
    ['with a hyphen that does not break', `<li>${making} Co&#8209;production</li>`, []],
    ['with a place to break', `<li>${making} Co-<wbr>production</li>`, []],
    ['in capitals', `<li>${making} CO-PRODUCTION</li>`, []],
    ['in quotation marks', `<li>${walking} “Walking the talk”</li>`, []],
    ['with its number', `<li>${making} 3. Co-production</li>`, []],
    ['without its hyphen', `<li>${making} Coproduction</li>`, near('Coproduction')],
    ['with a space for its hyphen', `<li>${making} Co production</li>`, near('Co production')],
    ['with a dash', `<li>${making} Co–production</li>`, ['principle-name-as-published note Co–production']],
    ['a letter doubled', '<li><img src="learning.svg" alt=""> Learnning</li>', near('Learnning')],
    ['a letter lost', '<li><img src="innovation.svg" alt=""> Innovaton</li>', near('Innovaton')],
    [
      'two letters swapped',
      '<li><img src="democratic-engagement.svg" alt=""> Democratic Enagagement</li>',
      near('Democratic Enagagement'),
    ],
    ['spelled elsewhere', `<li>${value} Maximizing social value</li>`, near('Maximizing social value')],
    [
      'with an ampersand',
      `<li>${economy} Enterprise &amp; social economy</li>`,
      near('Enterprise &amp; social economy'),
    ],
    [
      'a word lost',
      '<li><img src="community-leadership-and-a-new-role-for-councillors.svg" alt=""> Community leadership and new role for councillors</li>',
      near('Community leadership and new role for councillors'),
    ],
    [
      'in the alternative',
      '<img src="democratic-engagement.svg" alt="Democratic Engagment">',
      near('Democratic Engagment'),
    ],
    [
      'between two icons',
      `${making}<h3>Coproduction</h3>${walking}<h3>Walking the talk</h3>`,
      near('Coproduction'),
    ],
  ])('%s', async (_, body, expected) => {
    const text = pageOf(body.startsWith('<li>') ? `<ul>${body}</ul>` : body);
    expect(say(await check(text), text)).toEqual(expected);
  });
});

describe('a changed drawing', () => {
  const show = (name: string, change: (shapes: string) => string) =>
    pageOf(
      `<figure>${drawing(name, 'aria-hidden="true" data-ccin-icon="' + name + '"', change)}<figcaption>${titles[name] ?? ''}</figcaption></figure>`,
    );
  const titles: Record<string, string> = {
    innovation: 'Innovation',
    learning: 'Learning',
    'democratic-engagement': 'Democratic Engagement',
    'walking-the-talk': 'Walking the talk',
  };
  const within = (transform: string) => (shapes: string) => `<g transform="${transform}">${shapes}</g>`;
  test.each<[string, (shapes: string) => string, string[]]>([
    ['smaller, in a corner', within('translate(60 60) scale(0.3)'), []],
    ['turned by 15 degrees', within('rotate(15 48 48)'), ['icon-upright']],
    ['on its head', within('rotate(180 48 48)'), ['icon-upright']],
    ['turned by half a degree', within('rotate(0.5 48 48)'), []],
    ['flat', within('scale(1 0.8)'), ['icon-proportions-kept']],
  ])('%s', async (_, change, rules) => {
    for (const name of Object.keys(titles)) {
      const { findings } = await check(show(name, change));
      const found = findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('icon-'));
      expect(found, name).toEqual(rules);
    }
  });

  test.each([
    ['mirrored', 'learning', within('matrix(-1 0 0 1 96 0)'), ['icon-upright']],
    ['mirrored, and the same from both sides', 'innovation', within('matrix(-1 0 0 1 96 0)'), []],
    [
      'in another colour',
      'learning',
      (shapes: string) => shapes.replace('#74B8CA', '#123456'),
      ['icon-color-in-palette'],
    ],
    ['in another official colour', 'learning', (shapes: string) => shapes.replace('#74B8CA', '#C41E7F'), []],
    [
      'with a part missing',
      'learning',
      (shapes: string) => shapes.replace(/<path[^>]*>\s*$/, ''),
      ['icon-artwork-unaltered'],
    ],
    [
      'drawn again',
      'learning',
      () => '<path fill="#74B8CA" d="M10 20h70v30H10z"/><circle fill="#6798D1" cx="40" cy="64" r="20"/>',
      ['icon-artwork-unaltered'],
    ],
  ] as const)('%s', async (_, name, change, rules) => {
    const { findings } = await check(show(name, change));
    const found = findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('icon-'));
    expect(found).toEqual(rules);
  });

  test.each([
    [
      'width and height of pixels that are stretched',
      'style="width: 96px; height: 48px; object-fit: fill"',
      [],
    ],
    ['scaled across', 'style="transform: scaleX(1.2)"', ['icon-proportions-kept']],
    ['turned', 'style="rotate: 10deg"', ['icon-upright']],
    ['mirrored', 'style="transform: scaleX(-1)"', ['icon-upright']],
  ])('%s, by its page', async (_, attributes, rules) => {
    const { findings } = await check(pageOf(named(`${attributes} alt="Learning"`)));
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
  });

  test('a mark that names no principle', async () => {
    const text = pageOf(
      drawing(
        'learning',
        'data-ccin-icon="sustainability" role="img" aria-label="x"',
        () => '<path d="M0 0h96v20H0z"/>',
      ),
    );
    expect(say(await check(text), text)).toEqual([expect.stringMatching(/^icon-known <svg/)]);
  });
});
