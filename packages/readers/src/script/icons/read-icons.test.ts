import { describe, expect, test } from 'vitest';
import { iconsIn, readAll } from '../test-data/icons-in.ts';

/** One line for an icon: what it goes by, its label, who is told of it, and its picture. */
function say(code: string): string[] {
  return iconsIn(code, 'typescript', { pictures: ['Sign'] }).map(({ names, label, exposure, artwork }) => {
    const told = label === null ? '?' : `"${label}"`;
    const shown = artwork === null ? '' : ` ${artwork.replace(/inside:.*/, 'inside')}`;
    return `${names.map(({ text }) => text).join(' ')} | ${told} ${exposure}${shown}`;
  });
}

describe('pictures', () => {
  test.each([
    [
      'an address',
      `<img src="/a/learning.svg" alt="Learning" />`,
      ['/a/learning.svg Learning | "Learning" exposed linked:/a/learning.svg'],
    ],
    [
      'an imported one',
      `import icon from './learning.svg'; const a = <img src={icon} alt="L" />`,
      ['./learning.svg L | "L" exposed linked:./learning.svg'],
    ],
    [
      'one of Next',
      `import icon from './learning.png'; const a = <Image src={icon.src} alt="L" />`,
      ['./learning.png L Image | "L" exposed linked:./learning.png'],
    ],
    [
      'one that is required',
      `const a = <img src={require('./learning.svg').default} alt={'L'} />`,
      ['./learning.svg L | "L" exposed linked:./learning.svg'],
    ],
    [
      'the address of a module',
      `const url = new URL('./learning.svg', import.meta.url).href; a = <img src={url} alt={\`L\`} />`,
      ['./learning.svg L | "L" exposed linked:./learning.svg'],
    ],
    [
      'an alias',
      `import icon from '@/icons/learning.svg'; const a = <img src={icon} alt="L" />`,
      ['@/icons/learning.svg L | "L" exposed'],
    ],
    [
      'a package',
      `import icon from 'icons/learning.svg'; const a = <img src={icon} alt="L" />`,
      ['icons/learning.svg L | "L" exposed'],
    ],
    [
      'a name that means something else there',
      `import icon from './learning.svg'; const A = ({ icon }) => <img src={icon} alt="L" />`,
      ['L | "L" exposed'],
    ],
    [
      'a name that is given again',
      `let icon = './learning.svg'; icon = other; const a = <img src={icon} alt="L" />`,
      ['L | "L" exposed'],
    ],
    ['a computed address', 'const a = <img src={`/a/${b}.svg`} alt="L" />', ['L | "L" exposed']],
    [
      'a part of an address that is known',
      `const base = '/a'; const c = <img src={base + '/learning.svg'} alt="L" />`,
      ['/a/learning.svg L | "L" exposed linked:/a/learning.svg'],
    ],
    [
      'a listed component',
      `const a = <Sign src="/learning.svg" />`,
      ['/learning.svg Sign | ? unknown linked:/learning.svg'],
    ],
  ])('%s', (_, code, expected) => {
    expect(say(code)).toEqual(expected);
  });
});

describe('components', () => {
  test.each([
    [
      'a drawing that is imported',
      `import { ReactComponent as Learning } from './learning.svg'; a = <Learning title="Learning" />`,
      './learning.svg Learning Learning | "Learning" exposed linked:./learning.svg',
    ],
    [
      'one with a question',
      `import Learning from './learning.svg?react'; a = <Learning />`,
      './learning.svg Learning | ? unknown linked:./learning.svg',
    ],
    [
      'one that is named like an icon',
      `a = <LearningIcon aria-label="Learning" />`,
      'Learning LearningIcon Learning | "Learning" exposed',
    ],
    ['one of several', `a = <Icons.LearningIcon aria-hidden />`, 'Icons.LearningIcon Learning | ? hidden'],
    ['one that is told what to show', `a = <Icon name="learning" size={24} />`, 'Icon learning | ? unknown'],
    ['one of a package of icons', `import { Book } from 'lucide-react'; a = <Book />`, 'Book | ? unknown'],
  ])('%s', (_, code, expected) => {
    expect(say(code)).toEqual([expected]);
  });

  test.each(['IconButton', 'IconCard', 'Card', 'icons.map', 'FaviconList', 'Lexicon'])(
    '%s is none',
    (name) => {
      expect(say(`a = <${name} />`)).toEqual([]);
    },
  );
});

describe('text alternatives', () => {
  const within = (icon: string) => `a = <ul><li>${icon}<p>Some words</p></li></ul>`;
  test.each([
    [`<img src="l.svg" alt="" />`, '"" hidden'],
    [`<img src="l.svg" />`, '"" exposed'],
    [`<img src="l.svg" alt={t('x')} />`, '? exposed'],
    ['<img src="l.svg" alt={`${name} icon`} />', '? exposed'],
    [`<img src="l.svg" {...props} />`, '? unknown'],
    [`<img src="l.svg" {...props} alt="L" />`, '"L" exposed'],
    [`<img src="l.svg" aria-hidden={true} alt="L" />`, '"" hidden'],
    [`<img src="l.svg" aria-hidden={hidden} />`, '? unknown'],
    [`<img src="l.svg" role="presentation" />`, '"" hidden'],
    [`<img src="l.svg" role={role} />`, '? unknown'],
    [`<svg aria-label="L"><path d="M0 0h9v9z" /></svg>`, '"L" exposed'],
    [`<svg role="img"><title>L</title><path d="M0 0h9v9z" /></svg>`, '"L" exposed'],
    [`<svg role="img"><title>{title}</title><path d="M0 0h9v9z" /></svg>`, '? exposed'],
    [`<svg aria-hidden="true"><path d="M0 0h9v9z" /></svg>`, '"" hidden'],
    [
      `<svg role="img" aria-labelledby="t"><title id="t">L</title><path d="M0 0h9v9z" /></svg>`,
      '"L" exposed',
    ],
    [`<img src="l.svg" aria-labelledby={id} />`, '? exposed'],
  ])('%s', (icon, expected) => {
    const [use] = iconsIn(within(icon));
    expect(`${use?.label === null ? '?' : `"${use?.label}"`} ${use?.exposure}`).toBe(expected);
  });

  test.each([
    ['nothing around it is known', `a = <img src="l.svg" alt="" />`, null],
    ['a link has no words', `a = <a href="/"><img src="l.svg" alt="" /></a>`, ''],
    ['what else the link holds is computed', `a = <a href="/"><img src="l.svg" alt="" />{name}</a>`, null],
    [
      'a component stands beside it',
      `a = <li><div><img src="l.svg" alt="" /> Words <Name /></div></li>`,
      null,
    ],
    [
      'a component that shows what it is given',
      `a = <Card><img src="l.svg" alt="" /><p>Words</p></Card>`,
      '',
    ],
    [
      'a component that is told something',
      `a = <Card id={x} principle={p}><img src="l.svg" alt="" /><p>Words</p></Card>`,
      null,
    ],
    ['a computed part elsewhere', `a = <div>{x}<ul><li><img src="l.svg" alt="" />Words</li></ul></div>`, ''],
    [
      'a list that is made',
      `a = <ul>{list.map((one) => <li><img src="l.svg" alt="" />{one.name}</li>)}</ul>`,
      null,
    ],
  ])('%s', (_, code, label) => {
    expect(iconsIn(code).map((use) => use.label)).toEqual([label]);
  });
});

describe('drawings', () => {
  const drawingOf = (code: string) => {
    const [picture] = readAll(code).pictures;
    return picture?.kind === 'inside' && picture.content.kind === 'svg'
      ? picture.content.text
      : picture?.kind;
  };

  test('is written as a file, with the names that files have', () => {
    const code = `a = <svg viewBox="0 0 24 24" className="x" width={24} fill={color} strokeWidth={2} xmlnsXlink="x"><g clipPath="url(#c)"><path d="M0 0h9v9z" strokeLinecap="round" /></g></svg>`;
    expect(drawingOf(code)).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" class="x" fill="currentColor" stroke-width="2"><g clip-path="url(#c)"><path d="M0 0h9v9z" stroke-linecap="round"></path></g></svg>',
    );
  });

  test.each([
    ['a computed shape', '<svg><path d={d} /></svg>'],
    ['further shapes', '<svg><path d="M0 0h9" />{children}</svg>'],
    ['a component of shapes', '<svg><path d="M0 0h9" /><Star /></svg>'],
    ['a spread over a shape', '<svg><path d="M0 0h9" {...rest} /></svg>'],
  ])('%s is not looked at', (_, code) => {
    expect(drawingOf(`a = ${code}`)).toBeUndefined();
    expect(iconsIn(`a = ${code}`)).toMatchObject([{ artwork: null, ownColors: false }]);
  });

  test('of a sprite', () => {
    const code = `import sprite from './sprite.svg'; a = <svg><use href={\`\${sprite}#learning\`} /></svg>; b = <svg><use xlinkHref="/s.svg#innovation" /></svg>`;
    expect(say(code)).toEqual([
      'learning ./sprite.svg | ? exposed linked:./sprite.svg#learning',
      'innovation /s.svg | ? exposed linked:/s.svg#innovation',
    ]);
    expect(say('a = <svg><symbol id="x"><path d="M0 0h9" /></symbol></svg>')).toEqual([]);
  });
});
