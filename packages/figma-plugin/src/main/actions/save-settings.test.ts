import { describe, expect, test } from 'vitest';
import { resolveSettings } from '@brandlint/config/plain';
import type { DocumentSettings } from '../../messages.ts';
import { loadDocumentSettings } from './document-settings/load-document-settings.ts';
import { resolveDocumentSettings } from './document-settings/resolve-document-settings.ts';
import { keepLong, readLong } from './kept/long-text.ts';
import { listLibraries } from './list-libraries.ts';
import { saveSettings } from './save-settings.ts';
import { openDocument } from './test-data/open-document.ts';
import { sampleBrand } from './test-data/sample-brand.ts';

const settings: DocumentSettings = { brand: { ...sampleBrand, id: 'other' }, partnerLibraries: [] };

test('settings are kept in the file and resolved', async () => {
  const document = await openDocument([]);
  await saveSettings({ type: 'save-settings', settings }, document.workspace);
  expect(loadDocumentSettings()).toEqual({ settings });
  expect(resolveDocumentSettings(settings, sampleBrand)).toMatchObject({
    brand: settings.brand,
    settings: resolveSettings(sampleBrand),
  });
});

test('long settings are kept in parts, and shorter ones leave none behind', async () => {
  await openDocument([]);
  const text = `"${'ä€😀'.repeat(40_000)}"`;
  keepLong(figma.root, 'settings', text);
  expect(figma.root.getSharedPluginDataKeys('brandlint').length).toBeGreaterThan(4);
  expect(readLong(figma.root, 'settings')).toBe(text);
  figma.root.setSharedPluginData('brandlint', 'settings.1', 'torn');
  expect(loadDocumentSettings().fault).toMatch(/cannot be read/);
  keepLong(figma.root, 'settings', '{}');
  expect(figma.root.getSharedPluginDataKeys('brandlint')).toEqual(['settings']);
  expect(() => keepLong(figma.root, 'settings', 'x'.repeat(3_000_000))).toThrow(RangeError);
});

describe('what is no settings is not used, and is said', () => {
  const rules = { 'color-as-published': { options: { nonsense: 1 } } };
  test.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a count without parts', '@3 abc'],
    ['a count without end', '@999 abc'],
    ['a brand that is none', '{"partnerLibraries":[],"brand":{"id":"x"}}'],
    [
      'a colour beyond 1',
      JSON.stringify({
        ...settings,
        brand: { ...sampleBrand, palette: [{ ...sampleBrand.palette[0], screen: [9, 0, 0] }] },
      }),
    ],
    ['no library', '{"partnerLibraries":[{}]}'],
    [
      'a configuration that is none',
      JSON.stringify({ ...settings, config: { name: 'x', text: '', settings: { rules } } }),
    ],
  ])('%s', async (_, value) => {
    await openDocument([], { pluginData: [{ id: '0:0', namespace: 'brandlint', key: 'settings', value }] });
    expect(loadDocumentSettings()).toMatchObject({
      settings: { partnerLibraries: [] },
      fault: expect.stringMatching(/^The settings kept in this file cannot be read/) as string,
    });
    expect(figma.root.getSharedPluginData('brandlint', 'settings')).toBe(value);
  });

  test('options that a rule does not know', () => {
    const [requirement] = sampleBrand.requirements;
    if (!requirement) throw new Error('no requirement');
    const brand = {
      ...sampleBrand,
      requirements: [
        {
          ...requirement,
          check: { kind: 'rule' as const, rule: 'text-contrast-minimum', options: { normal: 'x' } },
        },
      ],
    };
    const resolved = resolveDocumentSettings({ brand, partnerLibraries: [] }, sampleBrand);
    expect(resolved.brand).toBe(sampleBrand);
    expect(resolved.fault).toMatch(/text-contrast-minimum was given options it does not know/);
  });
});

test('a library’s colours are read once, when it is declared, and are its partner’s', async () => {
  const color = { r: 0, g: 0, b: 1, a: 1 };
  const document = await openDocument([], {
    libraries: [
      {
        key: 'lib',
        name: 'Colours',
        libraryName: 'Anytown',
        variables: [
          { key: 'k1', name: 'Civic blue', resolvedType: 'COLOR' },
          { key: 'k2', name: 'Gone', resolvedType: 'COLOR' },
          { key: 'k3', name: 'Space', resolvedType: 'FLOAT' },
        ],
      },
    ],
    collections: [
      {
        id: 'C:1',
        key: 'lib',
        name: 'Colours',
        remote: true,
        modes: [{ modeId: 'm', name: 'Mode 1' }],
        variables: [{ id: 'VariableID:1', key: 'k1', name: 'Civic blue', values: [color] }],
      },
    ],
  });
  const declared = { ...settings, partnerLibraries: [{ collectionKey: 'lib', partner: 'Anytown' }] };
  await saveSettings({ type: 'save-settings', settings: declared }, document.workspace);
  expect(document.lastWords()).toBe('1 colours of “Anytown” could not be read.');
  const loaded = loadDocumentSettings().settings;
  expect(resolveDocumentSettings(loaded, sampleBrand).settings.partners).toMatchObject([
    { name: 'Anytown', palette: [{ name: 'Civic blue', screen: [0, 0, 1] }] },
  ]);
  await listLibraries({ type: 'list-libraries' }, { ...document.workspace, documentSettings: loaded });
  expect(document.said).toContainEqual({
    type: 'libraries',
    libraries: [{ collectionKey: 'lib', name: 'Colours', library: 'Anytown', isDeclared: true }],
  });
});

test('a library that is not to be had is kept and said; without the permission nothing breaks', async () => {
  const document = await openDocument([], { permissions: [] });
  const declared = { ...settings, partnerLibraries: [{ collectionKey: 'lib', partner: 'Anytown' }] };
  await saveSettings({ type: 'save-settings', settings: declared }, document.workspace);
  expect(document.lastWords()).toMatch(/library of “Anytown” could not be read/);
  expect(loadDocumentSettings().settings.partnerLibraries).toEqual(declared.partnerLibraries);
  await listLibraries({ type: 'list-libraries' }, document.workspace);
  expect(document.lastWords()).toMatch(/cannot be listed/);
});
