import type { LoadedConfig } from '@brandlint/config';
import {
  createClassifier,
  writeInk,
  type Brand,
  type Classify,
  type Settings,
  type SourceFinding,
} from '@brandlint/core';
import { parseColor } from '@brandlint/core/parse-color';

/** Writes what is said of a finding; where nothing can be mended unasked it names the two nearest colours. */
export type WriteSentence = (finding: SourceFinding, isMended: boolean) => string;

/** Makes what writes the sentences of one brand under one configuration. */
function createSentenceWriter(brand: Brand, settings: Settings): WriteSentence {
  const known = new Map<string, string>();
  const others = new Map<string, Classify>();
  return (finding, isMended) => {
    const nearest = isMended ? undefined : nameNearest(finding);
    if (nearest === undefined) return finding.message;
    const key = `${finding.written}\n${nearest}`;
    let next = known.get(key);
    if (next === undefined) known.set(key, (next = describeNext(finding.written, nearest)));
    return next === '' ? finding.message : `${finding.message.replace(/\.$/, '')}; ${next}.`;
  };

  /** The next nearest colour is the nearest one of a palette without the nearest. */
  function describeNext(written: string, nearest: string): string {
    const color = parseColor(written);
    const next = color && classifyWithout(nearest)(color, []).nearest;
    if (!next) return '';
    const { token, distance } = next;
    const rounded = Math.round(distance.value * 100) / 100;
    return distance.kind === 'inkPoints'
      ? `next is ${token.name} "${writeInk(token.ink ?? [])}", ${rounded} points apart in one ink`
      : `next is ${token.name} "${token.hex}", ΔE ${rounded}`;
  }

  function classifyWithout(nearest: string): Classify {
    let classify = others.get(nearest);
    if (!classify) {
      const palette = brand.palette.filter(({ name }) => name !== nearest);
      classify = palette.length === 0 ? noClassify : createClassifier({ ...brand, palette }, settings)('');
      others.set(nearest, classify);
    }
    return classify;
  }
}

/** Of a palette of one colour there is no second. */
const noClassify: Classify = () => ({ name: 'unknown', nearest: null, value: '' });

const writers = new WeakMap<LoadedConfig, WriteSentence>();

/** What writes the sentences under a configuration, made once for all stylesheets. */
export function findSentenceWriter(configuration: LoadedConfig): WriteSentence {
  let write = writers.get(configuration);
  if (!write) {
    write = createSentenceWriter(configuration.brand, configuration.settings);
    writers.set(configuration, write);
  }
  return write;
}

/** The official colour that a finding holds its colour against. */
export function nameNearest({ outcome, suggestions, data }: SourceFinding): string | undefined {
  if (outcome !== 'fail') return undefined;
  const token = suggestions.flatMap(({ replace }) => (replace.kind === 'token' ? [replace.token] : []))[0];
  return token ?? (typeof data['nearest'] === 'string' ? data['nearest'] : undefined);
}
