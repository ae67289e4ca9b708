import type { Partner, PartnerColor } from '../model/settings.ts';
import type { Distance } from './classify.ts';
import { fromRgb, type Lab, toLab } from './to-lab.ts';

/** The declared colour of a partner that a colour is nearly, nearer than to any official one. */
export type NearPartner = { partner: string; color: PartnerColor; distance: Distance };

/** A colour that a partner declares, with what it is compared by. */
type DeclaredColor = { partner: string; color: PartnerColor; lab: Lab | undefined };

/** Finds the partner whose colour something is, or nearly is. */
export type PartnerFinder = {
  /** The first partner that declares such a colour. */
  find: (isValue: (value: PartnerColor) => boolean) => string | undefined;
  /** The declared colour with the smallest distance, up to a limit. */
  nearest: (
    kind: Distance['kind'],
    limit: number,
    measure: (value: DeclaredColor) => number,
  ) => NearPartner | undefined;
};

/** Makes what finds the partner whose colour something is; each declared colour is computed once. */
export function createPartnerFinder(partners: readonly Partner[]): PartnerFinder {
  const declared = partners.flatMap(({ name: partner, palette }) =>
    palette.map((color): DeclaredColor => ({
      partner,
      color,
      lab: color.screen && toLab(fromRgb(color.screen)),
    })),
  );
  return {
    find: (isValue) => declared.find(({ color }) => isValue(color))?.partner,
    nearest(kind, limit, measure) {
      let found: NearPartner | undefined;
      for (const one of declared) {
        const value = measure(one);
        if (value > limit || (found && value >= found.distance.value)) continue;
        found = { partner: one.partner, color: one.color, distance: { kind, value } };
      }
      return found;
    },
  };
}
