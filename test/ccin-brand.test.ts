import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { deltaE, describeDeltaE, fromRgb, parseHex, rules, toLab, writeInk } from '@brandlint/core';
import { loadBrand, writeDataError } from '@brandlint/core/brand';
import { describe, expect, test } from 'vitest';

const folder = new URL('../brands/ccin/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

const loaded = loadBrand({
  file: 'brand.json',
  json: read('brand.json'),
  paletteFile: 'palette.tokens.json',
  paletteJson: read('palette.tokens.json'),
  rules,
});
if (!loaded.ok) throw new Error(loaded.errors.map(writeDataError).join('\n'));
const brand = loaded.value;

describe('the brand', () => {
  test('fits its published schema', () => {
    const validate = new Ajv().compile(read('../../packages/config/schema/brand.schema.json') as object);
    expect(validate(read('brand.json')) ? [] : validate.errors).toEqual([]);
  });

  test('has ten principles and ten colours', () => {
    expect(brand.principles.map(({ name }) => name)).toHaveLength(10);
    expect(brand.palette.map(({ name }) => name).join(' ')).toBe(
      'Magenta Teal Mint Pink Green Purple Orange Yellow Blue Lime',
    );
  });

  test('each colour says what its clause says', () => {
    for (const { name, hex, ink = [], clause } of brand.palette) {
      const cmyk = ink.map((one) => String(Math.round(one * 100)).padStart(2, '0')).join(' ');
      expect(clause).toBe(`${name} CMYK ${cmyk} HEX ${hex.slice(1)}`);
    }
  });

  test('what was computed of a colour in ink agrees with its values', () => {
    for (const { name, hex, printed, converted } of brand.palette) {
      const [one, other] = [hex, printed?.hex ?? ''].map((text) => parseHex(text));
      if (!one || !other) throw new Error(`${name} has no value to compare`);
      expect(
        Math.abs(deltaE(toLab(fromRgb(one)), toLab(fromRgb(other))) - (printed?.deltaE ?? 0)),
      ).toBeLessThan(0.051);
      expect(converted.map(({ profile }) => profile)).toEqual(['FOGRA39', 'SWOP']);
    }
    expect(
      brand.palette.filter(({ printed }) => describeDeltaE(printed?.deltaE ?? 0) === 'a different colour'),
    ).toHaveLength(6);
  });
});

describe('the requirements', () => {
  test('every rule has one, and each is under one level at a time', () => {
    const called = brand.requirements.flatMap(({ check }) => (check.kind === 'rule' ? [check.rule] : []));
    expect(new Set(called)).toEqual(new Set(rules.map(({ name }) => name)));
    for (const rule of new Set(called)) {
      const own = brand.requirements.filter(({ check }) => check.kind === 'rule' && check.rule === rule);
      for (const scope of ['unset', 'co-branded', 'network'] as const) {
        for (const law of [true, false]) {
          const active = own.filter(
            ({ when = {} }) => (when.scope?.includes(scope) ?? true) && (when.law ?? law) === law,
          );
          expect({ rule, scope, law, active: active.length }).toEqual({ rule, scope, law, active: 1 });
        }
      }
    }
  });

  test('the Statement is not made to say what it does not say', () => {
    for (const { source, statement } of brand.requirements.filter(
      ({ source: { document } }) => document === brand.document.title,
    )) {
      expect(source.quote).not.toBe('');
      expect(`${source.quote} ${statement}`).not.toMatch(/\b(?:must|only)\b/i);
    }
  });

  test('what rests on no words of the Statement is practice or law, and a practice is an error only where the user says whose material it is', () => {
    for (const { id, basis, level, source, when } of brand.requirements) {
      if (source.document !== brand.document.title)
        expect({ id, basis }).toEqual({ id, basis: expect.stringMatching(/^(?:practice|law)$/) });
      if (basis === 'practice' && level === 'must')
        expect({ id, scope: when?.scope }).toEqual({ id, scope: ['network'] });
      if (basis === 'law' && level === 'must') expect({ id, law: when?.law }).toEqual({ id, law: true });
    }
  });

  test('each question is one', () => {
    const questions = brand.requirements.flatMap(({ check }) =>
      check.kind === 'manual' ? [check.question] : [],
    );
    expect(questions.length).toBeGreaterThanOrEqual(5);
    for (const question of questions) expect(question).toContain('?');
  });
});

describe('the page on the palette in print', () => {
  const page = readFileSync(new URL('../docs/palette-in-print.md', import.meta.url), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => /^\| [A-Z][a-z]+ +\| C /.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')));
  const toLabOf = (hex: string) => {
    const rgb = parseHex(hex);
    if (!rgb) throw new Error(`${hex} is not a colour`);
    return toLab(fromRgb(rgb));
  };
  const apart = (one: string, other: string) =>
    String(Math.round(deltaE(toLabOf(one), toLabOf(other)) * 10) / 10);

  test('has a row for each colour', () => {
    expect(rows.map(([, name]) => name)).toEqual(brand.palette.map(({ name }) => name));
  });

  test.each(rows)('%s%s: its row is what the brand and the formula say', (...row) => {
    const [, name, inks, hex = '', fogra = '', toFogra, swop = '', toSwop, nearest] = row;
    const token = brand.palette.find((one) => one.name === name);
    expect([inks, hex, fogra]).toEqual([writeInk(token?.ink ?? []), token?.hex, token?.printed?.hex]);
    expect([toFogra, toSwop]).toEqual([apart(fogra, hex), apart(swop, hex)]);
    const [first] = brand.palette
      .map((one) => ({ name: one.name, by: Number(apart(fogra, one.hex)) }))
      .sort((one, other) => one.by - other.by);
    expect(nearest).toBe(`${first?.name ?? ''} (${first?.by ?? ''})`);
  });
});
