import type { FakeDocument } from '../fake-document.ts';
import type { Fake } from '../fake.ts';
import { pageOf, type Layer } from '../layer.ts';
import { emit } from './events.ts';

/** How long Figma gathers changes before it tells them, in ms; the figure is made up. */
const batchMs = 20;

function tell(document: FakeDocument, name: string, event: unknown): void {
  document.isTelling = true;
  try {
    emit(document, name, event);
  } finally {
    document.isTelling = false;
  }
}

/** Puts what has changed into a task of its own: called after each turn. Changes made in the callback itself are not told. */
export function flushChanges(fake: Fake): void {
  const { document } = fake;
  const { nodes, styles } = document.pending;
  if (nodes.size > 0) {
    const changes = [...nodes.values()];
    nodes.clear();
    document.tasks.add('event', batchMs, () => {
      const pages = new Map<Layer, object[]>();
      for (const { type, layer, properties } of changes) {
        const page = pageOf(layer);
        if (page === null) continue;
        const node = layer.removed ? { removed: true, type: layer.type, id: layer.id } : fake.toNode(layer);
        const change = {
          id: layer.id,
          origin: 'LOCAL',
          type,
          node,
          ...(type === 'PROPERTY_CHANGE' ? { properties: [...properties] } : {}),
        };
        pages.set(page, [...(pages.get(page) ?? []), change]);
      }
      for (const [page, nodeChanges] of pages) {
        tell(document, `${page.id} nodechange`, { nodeChanges });
      }
    });
  }
  if (styles.size > 0) {
    const changes = [...styles];
    styles.clear();
    document.tasks.add('event', batchMs, () => {
      const styleChanges = changes.map(([id, { type, properties }]) => ({
        id,
        origin: 'LOCAL',
        type,
        style: type === 'STYLE_DELETE' ? null : fake.toStyle(id),
        ...(type === 'STYLE_PROPERTY_CHANGE' ? { properties: [...properties] } : {}),
      }));
      tell(document, 'stylechange', { styleChanges });
    });
  }
}
