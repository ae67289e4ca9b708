import { createHash } from 'node:crypto';
import type { LoadedConfig } from '../load/assemble-config.ts';

/** What a configuration is to a rule: brand, settings and variables, or what keeps them from being had. */
export type ConfigurationContent =
  { ok: true; value: LoadedConfig } | { ok: false; errors: readonly string[] };

/**
 * A configuration that travels in the options of rules. As JSON it is its brand and a hash of all that it decides, values of
 * reference files included: so a cache that is keyed by the options notices any change, and stays small.
 */
export class Configuration {
  readonly content: ConfigurationContent;
  readonly hash: string;

  constructor(content: ConfigurationContent) {
    this.content = content;
    this.hash = createHash('sha256')
      .update(JSON.stringify(toPlainData(content)))
      .digest('hex');
  }

  toJSON(): object {
    const { content, hash } = this;
    if (!content.ok) return { errors: content.errors, hash };
    const { brand } = content.value;
    return { brand: `${brand.id} ${brand.version}`, hash };
  }
}

function toPlainData(content: ConfigurationContent): unknown {
  if (!content.ok) return content.errors;
  const { brand, settings, references, root } = content.value;
  const variables = references.map(({ absolutePath, definitions }) => [absolutePath, [...definitions]]);
  return { brand, settings, root, variables };
}
