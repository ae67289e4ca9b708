import type { UseCollector } from '../collect/use-collector.ts';
import type { Theme } from '../color/theme.ts';

/** Takes down the palette of a theme: each of its colours defines a name. Black and white that the system gives are left to it. */
export function addTheme({ uses }: { uses: UseCollector }, theme: Theme): void {
  const within = [`theme: ${theme.name}`];
  for (const { name, channels, written, element } of theme.colors.values()) {
    uses.addColor({
      anchor: `${theme.part} ${name}`,
      within,
      place: { kind: 'node', nodeId: theme.part, property: [name], path: within },
      written,
      channels,
      alpha: 1,
      role: 'definition',
      defines: name,
      at: { part: theme.part, element },
    });
  }
}
