import type { Format, Settings, SourceReport } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { checkTexts, loadBuiltInBrand, registerStandIns } from './check-text.ts';

const brand = loadBuiltInBrand();

const page = `<!doctype html>
<html lang="en"><head><title>Policy Lab</title></head><body>
<h1>Our Policy Lab</h1>
<ul>
  <li><img src="learning.svg" alt="" data-ccin-icon="learning"> Learning</li>
  <li><img src="innovation.svg" alt="Learning"></li>
  <li><img src="co-production.svg" alt="" data-ccin-icon="co-production"> Coproduction</li>
  <li><img src="walking-the-talk.svg" style="transform: scale(2, 1)" alt="Walking the talk"></li>
  <li><img src="social-partnership.svg" style="transform: rotate(15deg)" alt="Social Partnership"></li>
  <li><img src="democratic-engagement.svg" alt=""></li>
  <li><img src="maximising-social-value.svg" alt="Maximising social value"> Maximising social value</li>
  <li><img src="photo.svg" alt="Residents" data-ccin-icon="sustainability"></li>
  <li><img src="others/anytown-council.svg" alt="Anytown Council"></li>
</ul>
<p>We are a member of the Cooperative Council’s Innovation Network.</p>
<p>We will embrace innovation in how we work with our communities to drive positive change.</p>
<p>Coproduction, learning and social partnerships are everyday words.</p>
</body></html>
`;

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" width="400" height="200">
  <!-- Stand-ins made for the tests of Brandlint: one with a part missing, one in a colour of its own. -->
  <g data-ccin-icon="learning" transform="translate(20 20)">
    <path fill="#74B8CA" d="M6 22c16-6 30-4 42 6v54C36 72 22 70 6 76z"/>
    <path fill="#6798D1" d="M90 22c-16-6-30-4-42 6v54c12-10 26-12 42-6z"/>
    <path fill="none" stroke="#FFFFFF" stroke-width="4" d="M14 36c9-2 18-1 26 4"/>
    <title>Learning</title>
  </g>
  <g data-ccin-icon="innovation" transform="translate(200 20)">
    <path fill="#2B2F6C" d="M48 8a28 28 0 0 0-16 51v11h32V59A28 28 0 0 0 48 8z"/>
    <path fill="#815B8E" d="M34 74h28v5H34zM38 83h20v5H38z"/>
    <path fill="none" stroke="#FFFFFF" stroke-width="4" d="M38 38l10 10 10-10M48 48v20"/>
    <title>Innovation</title>
  </g>
</svg>
`;

const stylesheet = `.principle-learning {
  background-image: url("learning.svg");
}
.principle-innovation {
  background-image: url("innovation.svg");
  transform: scaleX(2);
}
`;

/** What was found, one line each: where, rule, outcome and severity, and what stands there. */
function list({ source, findings }: SourceReport): string[] {
  return findings.map(({ places: [place], rule, outcome, severity, count }) => {
    const line = place.kind === 'text' ? place.start.line : 0;
    return `${source}:${line} ${rule} ${outcome} ${severity}${count === 1 ? '' : ` × ${count}`}`;
  });
}

async function check(name: string, format: Format, text: string, settings: Partial<Settings> = {}) {
  const icons = await registerStandIns();
  const { files } = await checkTexts([{ path: name, format, text }], { icons, ...settings });
  const [report] = files;
  if (!report) throw new Error('nothing was read');
  return report;
}

describe('known faults, with stand-ins registered', () => {
  test('on a page each is found, and nothing else', async () => {
    const report = await check('page.html', 'html', page);
    expect(list(report).sort()).toEqual(
      [
        'page.html:6 icon-label-agrees fail warning',
        'page.html:7 principle-name-as-published fail warning',
        'page.html:8 icon-proportions-kept fail warning',
        'page.html:9 icon-upright fail warning',
        'page.html:10 icon-has-text-alternative fail warning',
        'page.html:10 icon-labelled fail warning',
        'page.html:11 icon-has-text-alternative fail note',
        'page.html:12 icon-known fail error',
        'page.html:15 network-name-as-published fail warning',
        'page.html:16 principle-description-as-published fail note',
      ].sort(),
    );
  });

  test('in a drawing each is found, and nothing else', async () => {
    const report = await check('poster.svg', 'svg', drawing);
    expect(list(report).sort()).toEqual(
      [
        'poster.svg:3 icon-artwork-unaltered fail warning',
        'poster.svg:9 icon-color-in-palette fail warning',
        'poster.svg:10 color-in-palette fail warning',
      ].sort(),
    );
  });

  test('in a stylesheet each is found, and nothing else', async () => {
    const report = await check('site.css', 'css', stylesheet);
    expect(list(report).sort()).toEqual(
      ['site.css:2 icon-labelled review note × 2', 'site.css:5 icon-proportions-kept fail warning'].sort(),
    );
  });

  test('each finding rests on a clause, with its basis', async () => {
    const reports = [
      await check('page.html', 'html', page),
      await check('poster.svg', 'svg', drawing),
      await check('site.css', 'css', stylesheet),
    ];
    const bases = new Map<string, string>();
    for (const { rule, requirement } of reports.flatMap(({ findings }) => findings)) {
      const clause = brand.requirements.find(({ id }) => id === requirement);
      bases.set(rule, `${clause?.basis ?? ''}: ${clause?.source.document ?? ''}`);
    }
    const title = brand.document.title;
    expect(Object.fromEntries(bases)).toEqual({
      'icon-known': `stated: ${title}`,
      'icon-label-agrees': `derived: ${title}`,
      'icon-labelled': `practice: ${title}`,
      'icon-artwork-unaltered': `practice: ${title}`,
      'icon-has-text-alternative': 'practice: Web Content Accessibility Guidelines (WCAG) 2.2',
      'icon-proportions-kept': 'practice: Good practice',
      'icon-upright': 'practice: Good practice',
      'icon-color-in-palette': 'practice: Good practice',
      'color-in-palette': 'practice: Good practice',
      'principle-name-as-published': `practice: ${title}`,
      'principle-description-as-published': `practice: ${title}`,
      'network-name-as-published': `practice: ${title}`,
    });
  });

  test('the accessibility rules are law where the user says that it applies', async () => {
    const { findings } = await check('page.html', 'html', page, { law: { files: ['*'] } });
    expect(
      findings
        .filter(({ rule }) => rule === 'icon-has-text-alternative')
        .map(({ requirement, severity }) => `${requirement} ${severity}`),
    ).toEqual(['icon-has-text-alternative-law error', 'icon-has-text-alternative-law note']);
  });
});
