import { describe, expect, test } from 'vitest';
import { artwork, icon, registered, shapes } from '../../test/icons.ts';
import { judgeUses, say } from '../../test/judge.ts';

const rule = 'icon-known';
const ofMark = (mark: string) => say(judgeUses([icon({ mark })]), rule);

describe('icon-known', () => {
  test.each(['learning', 'Learning', 'co-production', 'CoProduction', 'walking_the_talk', 'walking'])(
    'passes the mark %s, or asks for the name that it begins',
    (mark) => expect(ofMark(mark).length).toBeLessThanOrEqual(mark === 'walking' ? 1 : 0),
  );

  test('fails a mark that names no principle, with all of them', () => {
    expect(ofMark('sustainability')).toEqual([
      'fail error: Expected data-sample-icon="sustainability" to mark the icon of one of the 4 principles: Learning, Innovation, Walking the talk, Co-production.',
    ]);
  });

  test('names the nearest where one is near', () => {
    expect(ofMark('leaning')).toEqual([
      'fail error: Expected data-sample-icon="leaning" to mark the icon of one of the 4 principles (the nearest is Learning).',
    ]);
  });

  test('fails artwork of the family that stands for none', () => {
    const settings = {
      icons: { registered: [registered(null, shapes.flag)], logos: [], marks: [], iconography: {} },
    };
    const artworks = [artwork('a', { outline: shapes.flag })];
    const uses = [icon({ mark: null, artwork: 'a' })];
    expect(say(judgeUses(uses, { settings, artworks }), rule)).toEqual([
      'fail error: Expected an icon of one of the 4 principles (this drawing was registered as "stray.svg", and stands for none of them).',
    ]);
    const logos = { icons: { ...settings.icons, registered: [], logos: [registered(null, shapes.flag)] } };
    expect(say(judgeUses(uses, { settings: logos, artworks }), rule)).toEqual([]);
  });

  test('a file name alone is no mark', () => {
    const names = [{ from: 'file', text: 'art/sample-sustainability.svg' }] as const;
    expect(say(judgeUses([icon({ names })]), rule)).toEqual([]);
  });
});
