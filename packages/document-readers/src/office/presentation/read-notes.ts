import { placeholderType } from '../drawing/read-shape.ts';
import { childOf, childrenOf, descendantOf } from '../../xml/xml-element.ts';
import type { OfficeReading } from './read-presentation.ts';

/** Reads the texts of a speaker’s notes. Their colours are those of a printed sheet nobody hands out, and are left alone. */
export function readNotes({ office, uses }: OfficeReading, part: string, page: number): void {
  const root = office.parse(part);
  const within = [`notes of slide ${page}`];
  const shapes = descendantOf(root, 'p:cSld', 'p:spTree')?.children ?? [];
  for (const shape of shapes) {
    if (placeholderType(shape) !== 'body') continue;
    childrenOf(childOf(shape, 'p:txBody'), 'a:p').forEach((paragraph, at) => {
      const text = paragraph.children.map((run) => childOf(run, 'a:t')?.text ?? '').join('');
      const property = ['paragraph', at + 1];
      uses.addText({
        kind: 'text',
        anchor: `${part} ${property.join(' ')}`,
        within,
        places: [{ kind: 'node', nodeId: part, property, path: within }],
        count: 1,
        written: text,
        text,
        purpose: 'prose',
        containers: [],
        group: part,
      });
    });
  }
}
