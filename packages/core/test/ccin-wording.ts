import brand from '../../../brands/ccin/brand.json' with { type: 'json' };
import type { BrandWording } from '../src/text/wording.ts';

/** The wording of the brand that ships, as its file has it. */
export const ccin: BrandWording = {
  names: brand.names,
  document: brand.document,
  principles: brand.principles.map(({ name, description, alternativeDescription }) => ({
    name,
    description,
    ...(alternativeDescription === undefined ? {} : { alternativeDescription }),
  })),
};

/** The name of the principle with this index. */
export function nameOf(principle: number | null | undefined): string {
  return ccin.principles[principle ?? -1]?.name ?? '';
}
