import type { Location, NodeLocation, SourceFinding, Use } from '@brandlint/core';

/** Which findings lie in the layers of a component elsewhere and are seen through its instances. */
export type Inherited = {
  /** Takes down what was found among some uses; what was known of the same places before is forgotten. */
  note: (uses: readonly Use[], findings: readonly SourceFinding[]) => void;
  /** The name of the component that something was found in. */
  componentAt: (place: Location) => string | undefined;
};

/** What the anchors begin with of what comes from a component; its key follows, and the layer after a semicolon. */
const lead = 'component ';

/** Makes what remembers the components of findings; `nameOf` knows the name of a component by what anchors call it. */
export function createInherited(nameOf: (component: string) => string | undefined): Inherited {
  const names = new Map<string, string>();
  return {
    note: (uses, findings) => {
      if (findings.length === 0) return;
      const components = new Map<string, string>();
      for (const { anchor, places } of uses) {
        const [place] = places;
        if (place.kind !== 'node' || !anchor.startsWith(lead)) continue;
        components.set(keyOf(place), anchor.slice(lead.length, anchor.indexOf(';')));
      }
      for (const { places } of findings) {
        const [place] = places;
        if (place.kind !== 'node') continue;
        const key = keyOf(place);
        const component = components.get(key);
        const name = component === undefined ? undefined : nameOf(component);
        if (name === undefined) names.delete(key);
        else names.set(key, name);
      }
    },
    componentAt: (place) => (place.kind === 'node' ? names.get(keyOf(place)) : undefined),
  };
}

function keyOf({ nodeId, property }: NodeLocation): string {
  return `${nodeId} ${property.join('/')}`;
}
