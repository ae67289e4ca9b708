import {
  checkOptions,
  copyPlainData,
  type DataFault,
  describeIssues,
  type KnownRule,
  type Loaded,
  suggestName,
} from '@brandlint/core/brand';
import * as v from 'valibot';
import { checkWaivers } from '../waivers/check-waivers.ts';
import { type Config, configSchema } from './config-schema.ts';

/** A configuration from plain or foreign data, or everything that is wrong with it. `file` is how errors name it. */
export function parseConfig(file: string, data: unknown, rules: readonly KnownRule[]): Loaded<Config> {
  const plain = copyPlainData(data);
  if (plain.faults.length > 0) return fail(file, plain.faults);
  const parsed = v.safeParse(configSchema, plain.value);
  if (!parsed.success) return fail(file, describeIssues(parsed.issues));
  const faults = [
    ...checkRules(parsed.output, rules),
    ...checkPartners(parsed.output),
    ...checkAreas(parsed.output),
    ...checkMarks(parsed.output),
    ...checkDeliverables(parsed.output),
    ...checkWaivers(parsed.output, rules),
  ];
  return faults.length > 0 ? fail(file, faults) : { ok: true, value: parsed.output };
}

function checkRules({ rules: settings = {} }: Config, rules: readonly KnownRule[]): DataFault[] {
  return Object.entries(settings).flatMap(([name, setting]) => {
    const rule = rules.find((known) => known.name === name);
    if (!rule) {
      const cure = suggestName(
        name,
        rules.map((known) => known.name),
      );
      return [{ path: 'rules', cause: `"${name}" is not a known rule`, cure }];
    }
    const options = typeof setting === 'string' ? undefined : setting.options;
    return options ? checkOptions(rule, options, { path: `rules.${name}.options`, complete: false }) : [];
  });
}

function checkPartners({ partners = [] }: Config): DataFault[] {
  return partners.flatMap(({ name, palette, paletteFrom, artwork }, i) => {
    const path = `partners[${String(i)}]`;
    const faults: DataFault[] = [];
    if (palette === undefined && paletteFrom === undefined && artwork === undefined) {
      faults.push({
        path,
        cause: `nothing is said of "${name}"`,
        cure: 'add "palette", "paletteFrom" or "artwork"',
      });
    }
    if (partners.findIndex((other) => other.name === name) !== i) {
      faults.push({ path: `${path}.name`, cause: `"${name}" is there twice`, cure: 'make them one partner' });
    }
    for (const [at, color] of (palette ?? []).entries()) {
      if (typeof color === 'string' || color.hex !== undefined || color.cmyk || color.spot !== undefined)
        continue;
      faults.push({
        path: `${path}.palette[${String(at)}]`,
        cause: 'the colour has no value',
        cure: 'add "hex", "cmyk" or "spot"',
      });
    }
    return faults;
  });
}

function checkAreas({ areas = [] }: Config): DataFault[] {
  return areas.flatMap((area, i) => {
    if (typeof area === 'string' || area.within?.length || area.files?.length) return [];
    return [
      {
        path: `areas[${String(i)}]`,
        cause: 'the area is nowhere',
        cure: 'add a pattern to "within" or "files"',
      },
    ];
  });
}

/** A mark is worth nothing without the principle that it names. */
function checkMarks({ icons }: Config): DataFault[] {
  return (icons?.marks ?? []).flatMap((mark, i) => {
    const places = mark.split('{principle}').length - 1;
    if (places === 1) return [];
    const [cause, cure] =
      places === 0
        ? ['does not say where the principle stands', `write {principle} there, as in "${suggestMark(mark)}"`]
        : ['has {principle} more than once', 'keep one of them'];
    return [{ path: `icons.marks[${String(i)}]`, cause: `"${shorten(mark)}" ${cause}`, cure }];
  });
}

function suggestMark(mark: string): string {
  const rest = shorten(mark).replace(/\*+$|\{[^{}]*\}?/g, '');
  return `${rest}${/[-_/.]$/.test(rest) || rest === '' ? '' : '-'}{principle}`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function checkDeliverables({ deliverables = [] }: Config): DataFault[] {
  return deliverables.flatMap(({ name }, i) => {
    if (deliverables.findIndex((other) => other.name === name) === i) return [];
    const path = `deliverables[${String(i)}].name`;
    return [{ path, cause: `"${name}" is there twice`, cure: 'make them one deliverable' }];
  });
}

function fail(file: string, faults: readonly DataFault[]): Loaded<never> {
  return { ok: false, errors: faults.map((fault) => ({ file, ...fault })) };
}
