import type { Update } from '../../messages.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isObject: Check = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList =
  (each: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(each);
const isTone: Check = (value) => value === 'done' || value === 'fault';
const isFinding: Check = (value) => {
  if (!isObject(value)) return false;
  const { key, rule, message, places } = value as Record<string, unknown>;
  return isText(key) && isText(rule) && isText(message) && Array.isArray(places) && isPlaces(places);
};
const isPlaces = (places: readonly unknown[]) => places.length > 0 && places.every(isObject);

/** What each message must hold so that nothing that is done with it can fail. */
const forms: { [Type in Update['type']]: Readonly<Record<string, Check>> } = {
  state: {
    state: (value) =>
      isObject(value) &&
      ['brand', 'settings', 'selection'].every((name) => isObject((value as Record<string, unknown>)[name])),
  },
  progress: { layers: isNumber, total: (value) => value === null || isNumber(value) },
  found: { findings: isList(isFinding) },
  gone: { keys: isList(isText) },
  cleared: {},
  stale: { keys: isList(isText), isPartial: (value) => typeof value === 'boolean' },
  checked: { checked: (value) => isObject(value) && isObject((value as Record<string, unknown>)['summary']) },
  fixed: { count: isNumber, skipped: isList(isObject) },
  libraries: { libraries: isList(isObject) },
  report: { format: (value) => value === 'markdown' || value === 'json', name: isText, text: isText },
  draw: { id: isNumber, drawings: isList(isObject) },
  said: { tone: isTone, text: isText },
};

/** What the document said, out of a message of the window; `undefined` for anything else. */
export function parseUpdate(data: unknown): Update | undefined {
  const message = isObject(data) ? (data as Record<string, unknown>)['pluginMessage'] : undefined;
  if (!isObject(message)) return undefined;
  const fields = message as Record<string, unknown>;
  const { type } = fields;
  if (typeof type !== 'string' || !Object.hasOwn(forms, type)) return undefined;
  const form = forms[type as Update['type']];
  const fits = Object.entries(form).every(([name, check]) => check(fields[name]));
  return fits ? (message as Update) : undefined;
}
