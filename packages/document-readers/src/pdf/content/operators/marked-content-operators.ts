import { readDict, readNumber, readText } from '../../objects/read-value.ts';
import type { Surrounding, Walk } from '../walk.ts';
import type { Operators } from './operator.ts';

const deepest = 4096;

/** Marked content: layers, structure and what text stands for (ISO 32000-2, 14.6). */
export const markedContentOperators: Operators = {
  BMC: (walk, operands) => {
    enter(walk, named(walk.around, operands.lastName()));
  },
  BDC: (walk, operands) => {
    const tag = operands.name(operands.count - 2);
    const properties = walk.scope.properties(operands.last());
    if (tag === 'OC') {
      const layer = walk.context.layers.read(properties);
      const { around } = walk;
      const isHidden = around.isHidden || layer?.isShown === false;
      const name = layer?.name ?? '';
      const within = name === '' ? around.within : around.within.inside(`layer: ${name}`);
      enter(walk, { ...around, isHidden, within });
      return;
    }
    const { file } = walk.context;
    const dict = readDict(file, properties);
    const around = named(walk.around, tag);
    const content = readNumber(file, dict?.get('MCID'));
    if (content !== undefined && walk.parents !== null) around.structure = { parents: walk.parents, content };
    const text = readText(file, dict?.get('ActualText'));
    if (text !== undefined) around.actualText = { text };
    enter(walk, around);
  },
  EMC: (walk) => {
    walk.around = walk.marked.pop() ?? walk.around;
  },
};

function named(around: Surrounding, tag: string): Surrounding {
  return { ...around, within: tag === '' ? around.within : around.within.inside(tag) };
}

function enter(walk: Walk, around: Surrounding): void {
  if (walk.marked.length >= deepest) {
    walk.fault('too-deep', 'marked content lies in itself too deeply');
    return;
  }
  walk.marked.push(walk.around);
  walk.around = around;
}
