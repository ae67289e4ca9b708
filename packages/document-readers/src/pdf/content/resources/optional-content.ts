import type { PdfDict, PdfObject } from '../../model/pdf-object.ts';
import type { PdfFile } from '../../objects/pdf-file.ts';
import { readArray, readDict, readName, readText } from '../../objects/read-value.ts';

/** What something of a layer belongs to. */
type Layer = {
  /** As people call it; empty where it has no name, or is a rule over several. */
  name: string;
  isShown: boolean;
};

/** Tells what the layers of a file show, as it is set when it is opened (ISO 32000-2, 8.11). */
export type OptionalContent = { read: (object: PdfObject | undefined) => Layer | undefined };

const deepest = 16;
const mostTerms = 1000;

/** Reads the default configuration of the layers of a file. */
export function readOptionalContent(file: Pick<PdfFile, 'resolve' | 'catalog'>): OptionalContent {
  const properties = readDict(file, file.catalog.get('OCProperties'));
  const settings = readDict(file, properties?.get('D'));
  const keysOf = (name: string): Set<string> =>
    new Set((readArray(file, settings?.get(name)) ?? []).flatMap((item) => keyOf(item) ?? []));
  const on = keysOf('ON');
  const off = keysOf('OFF');
  const isOffByDefault = readName(file, settings?.get('BaseState')) === 'OFF';
  const known = new Map<string, Layer | undefined>();
  let terms = 0;

  const isGroupShown = (object: PdfObject): boolean => {
    const key = keyOf(object) ?? '';
    return isOffByDefault ? on.has(key) : !off.has(key);
  };

  const isMembershipShown = (dict: PdfDict): boolean => {
    const expression = readArray(file, dict.get('VE'));
    if (expression !== undefined) {
      terms = 0;
      return isTrue(dict.get('VE') ?? null, 0);
    }
    const groups = dict.get('OCGs');
    const listed = readArray(file, groups) ?? (groups === undefined ? [] : [groups]);
    const shown = listed.filter((group) => readDict(file, group) !== undefined).map(isGroupShown);
    if (shown.length === 0) return true;
    switch (readName(file, dict.get('P'))) {
      case 'AllOn':
        return shown.every((is) => is);
      case 'AnyOff':
        return shown.includes(false);
      case 'AllOff':
        return !shown.includes(true);
      default:
        return shown.includes(true);
    }
  };

  const isTrue = (object: PdfObject, depth: number): boolean => {
    if (depth > deepest || ++terms > mostTerms) return true;
    const parts = readArray(file, object);
    if (parts === undefined) return isGroupShown(object);
    const inner = parts.slice(1);
    switch (readName(file, parts[0])) {
      case 'And':
        return inner.every((part) => isTrue(part, depth + 1));
      case 'Or':
        return inner.some((part) => isTrue(part, depth + 1));
      case 'Not':
        return !isTrue(inner[0] ?? null, depth + 1);
      default:
        return true;
    }
  };

  const readOnce = (object: PdfObject | undefined): Layer | undefined => {
    const dict = readDict(file, object);
    if (dict === undefined || object === undefined) return undefined;
    if (readName(file, dict.get('Type')) === 'OCMD') return { name: '', isShown: isMembershipShown(dict) };
    return { name: readText(file, dict.get('Name')) ?? '', isShown: isGroupShown(object) };
  };

  return {
    read: (object) => {
      const key = keyOf(object);
      if (key === undefined) return readOnce(object);
      if (!known.has(key)) known.set(key, readOnce(object));
      return known.get(key);
    },
  };
}

function keyOf(object: PdfObject | undefined): string | undefined {
  return typeof object === 'object' && object?.kind === 'ref'
    ? `${object.number} ${object.generation}`
    : undefined;
}
