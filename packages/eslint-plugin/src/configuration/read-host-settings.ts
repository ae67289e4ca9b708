import { suggestName, writeDataError } from '@brandlint/core/brand';
import type { BrandlintSettings } from './host-settings.ts';

/** The settings of a file, or what is wrong with them, in sentences. */
export type HostSettings = { ok: true; value: BrandlintSettings } | { ok: false; errors: readonly string[] };

/** What a setting may be, and what to write where it is not. */
type Form = { fits: (value: unknown) => boolean; is: string; cure: string };

const scopes = ['unset', 'co-branded', 'network'];
const choices = ['always', 'never', 'unless-stylelint'];

const forms: Readonly<Record<keyof BrandlintSettings, Form>> = {
  config: {
    fits: (value) => typeof value === 'string' || isRecord(value),
    is: 'no configuration',
    cure: 'write the path of a brandlint.config, or an object with what would stand in it',
  },
  names: { fits: isRecord, is: 'no object', cure: 'write lists of names: { functions: ["setColor"] }' },
  stylesheets: oneOf(choices),
  scope: oneOf(scopes),
  hash: { fits: (value) => typeof value === 'string', is: 'no text', cure: 'leave it out' },
};

const nameLists = ['functions', 'properties', 'templates', 'classes', 'pictures'];

/** What was read of each object that ESLint has handed over: it is the same for all files of one sort. */
const known = new WeakMap<object, HostSettings>();
const empty: HostSettings = { ok: true, value: {} };

/** The settings that ESLint hands over with a file, checked. */
export function readHostSettings(settings: Readonly<Record<string, unknown>>): HostSettings {
  const given = settings['brandlint'];
  if (given === undefined) return empty;
  let read = known.get(settings);
  if (!read) known.set(settings, (read = check(given)));
  return read;
}

function check(given: unknown): HostSettings {
  const errors = findFaults(given);
  return isSound(given, errors) ? { ok: true, value: given } : { ok: false, errors };
}

function isSound(given: unknown, errors: readonly string[]): given is BrandlintSettings {
  return isRecord(given) && errors.length === 0;
}

function findFaults(given: unknown): string[] {
  if (!isRecord(given)) return [toError('', 'it is no object', 'write the settings as an object')];
  return Object.entries(given).flatMap(([name, value]) => findFault(name, value));
}

function findFault(name: string, value: unknown): string[] {
  const form = Object.entries(forms).find(([known]) => known === name)?.[1];
  if (!form) return [toError('', `"${name}" is no setting`, suggestName(name, Object.keys(forms)))];
  if (!form.fits(value)) return [toError(`.${name}`, `it is ${form.is}`, form.cure)];
  return name === 'names' && isRecord(value) ? Object.entries(value).flatMap(findNameFault) : [];
}

function findNameFault([list, names]: [string, unknown]): string[] {
  if (!nameLists.includes(list)) {
    return [toError('.names', `"${list}" is no list of names`, suggestName(list, nameLists))];
  }
  const isList = Array.isArray(names) && names.every((one) => typeof one === 'string' && one !== '');
  return isList ? [] : [toError(`.names.${list}`, 'it is no list of names', 'write names in quotes: ["x"]')];
}

function toError(path: string, cause: string, cure: string): string {
  const file = 'the configuration of ESLint';
  return writeDataError({ file, path: `settings.brandlint${path}`, cause, cure });
}

function oneOf(values: readonly string[]): Form {
  const cure = `write one of ${values.map((value) => `"${value}"`).join(', ')}`;
  return {
    fits: (value) => typeof value === 'string' && values.includes(value),
    is: 'none of the choices',
    cure,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
