import { expect, test } from 'vitest';
import { createVariables } from './create-variables.ts';
import { findBindings } from './find-bindings.ts';
import { openDocument, type OpenDocument } from './test-data/open-document.ts';
import { sampleBrand } from './test-data/sample-brand.ts';

const plum = { r: 0x8a / 255, g: 0x1c / 255, b: 0x5c / 255, a: 1 };

const create = ({ workspace }: OpenDocument) => createVariables({ type: 'create-variables' }, workspace);

test('a collection of the brand’s shortest name, with code syntax and scopes, as one undo step', async () => {
  const document = await openDocument([]);
  const steps = document.undoSteps();
  await create(document);
  expect(document.lastWords()).toBe('2 variables made in the collection “OC”.');
  expect(document.undoSteps() - steps).toBe(1);
  const [collection, ...others] = await figma.variables.getLocalVariableCollectionsAsync();
  expect(others).toEqual([]);
  expect(collection).toMatchObject({ name: 'OC', modes: [{ name: 'Published' }] });
  const variables = await figma.variables.getLocalVariablesAsync('COLOR');
  expect(variables.map(({ name, codeSyntax }) => [name, codeSyntax.WEB])).toEqual([
    ['Plum', 'var(--oc-plum)'],
    ['Leaf', 'var(--oc-leaf)'],
  ]);
  expect(variables[0]?.scopes).toEqual(['ALL_FILLS', 'STROKE_COLOR', 'EFFECT_COLOR']);
  expect([...(await findBindings(sampleBrand, 'srgb')).keys()]).toEqual(['Plum', 'Leaf']);
});

test('never twice, whatever became of the names; what is wrong is repaired', async () => {
  const document = await openDocument([]);
  await create(document);
  const [first, second] = await figma.variables.getLocalVariablesAsync('COLOR');
  const mode = Object.keys(first?.valuesByMode ?? {})[0] ?? '';
  if (first) first.name = 'mine/plum-500';
  first?.setValueForMode(mode, { r: 1, g: 0, b: 0 });
  second?.setVariableCodeSyntax('WEB', 'var(--other)');
  await create(document);
  expect(document.lastWords()).toBe('2 repaired (Plum, Leaf).');
  expect((await figma.variables.getLocalVariablesAsync('COLOR')).length).toBe(2);
  await create(document);
  expect(document.lastWords()).toBe('2 already right.');
});

test('aliases, further modes and other variables are left alone, and it is said', async () => {
  const alias = { type: 'VARIABLE_ALIAS' as const, id: 'VariableID:2' };
  const document = await openDocument([], {
    collections: [
      {
        id: 'C:1',
        key: 'c',
        name: 'OC',
        modes: [
          { modeId: 'm1', name: 'Light' },
          { modeId: 'm2', name: 'Dark' },
        ],
        variables: [
          { id: 'VariableID:1', key: 'a', name: 'Plum', values: [alias, alias] },
          { id: 'VariableID:2', key: 'b', name: 'Leaf', values: [{ r: 0, g: 0, b: 0, a: 1 }, plum] },
          { id: 'VariableID:3', key: 'd', name: 'Sky', values: [plum, plum] },
        ],
      },
    ],
  });
  await create(document);
  expect(document.lastWords()).toBe(
    '1 repaired (Leaf); left alone, as they take their value from others: Plum; values of further modes left alone.',
  );
  const values = await Promise.all(
    ['VariableID:1', 'VariableID:2', 'VariableID:3'].map((id) => figma.variables.getVariableByIdAsync(id)),
  );
  expect(values.map((variable) => variable?.valuesByMode['m2'])).toEqual([alias, plum, plum]);
  expect(values[0]?.valuesByMode['m1']).toEqual(alias);
});

test('in a Display P3 document they are P3, and are right the second time', async () => {
  const document = await openDocument([], { profile: 'DISPLAY_P3' });
  await create(document);
  const [first] = await figma.variables.getLocalVariablesAsync('COLOR');
  expect(Object.values(first?.valuesByMode ?? {})[0]).toMatchObject({
    r: expect.closeTo(0.4968, 4) as number,
  });
  await create(document);
  expect(document.lastWords()).toBe('2 already right.');
});

test('a binding is a variable in every mode, the one that was made for it first, else a plain style', async () => {
  const style = (id: string, paints: Paint[]) => ({
    id,
    key: id,
    name: `Brand/${id}`,
    type: 'PAINT' as const,
    paints,
  });
  const leaf: Paint = { type: 'SOLID', color: { r: 0x2e / 255, g: 0x8b / 255, b: 0x57 / 255 } };
  const modes = [
    { modeId: 'm1', name: 'Light' },
    { modeId: 'm2', name: 'Dark' },
  ];
  const circular = { type: 'VARIABLE_ALIAS' as const, id: 'VariableID:4' };
  await openDocument([], {
    styles: [style('S:1', [{ ...leaf, opacity: 0.5 }]), style('S:2', [leaf, leaf]), style('S:3', [leaf])],
    collections: [
      {
        id: 'C:1',
        key: 'c',
        name: 'Theme',
        modes,
        variables: [
          { id: 'VariableID:1', key: 'a', name: 'only in light', values: [plum, { r: 1, g: 1, b: 1, a: 1 }] },
          { id: 'VariableID:2', key: 'b', name: 'accent', values: [plum, plum] },
          {
            id: 'VariableID:3',
            key: 'd',
            name: 'brand/Plum',
            values: [{ type: 'VARIABLE_ALIAS', id: 'VariableID:2' }, plum],
          },
          { id: 'VariableID:4', key: 'e', name: 'Leaf', values: [circular, circular] },
        ],
      },
    ],
  });
  expect(Object.fromEntries(await findBindings(sampleBrand, 'srgb'))).toEqual({
    Plum: { kind: 'variable', id: 'VariableID:3', name: 'brand/Plum' },
    Leaf: { kind: 'style', id: 'S:3', name: 'Brand/S:3' },
  });
});

test('nothing is made in Dev Mode', async () => {
  const document = await openDocument([], { editorType: 'dev' });
  await create(document);
  expect(document.lastWords()).toBe('Dev Mode only reads: switch to Design to create variables.');
});
