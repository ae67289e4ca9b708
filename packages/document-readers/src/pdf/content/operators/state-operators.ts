import { readDict } from '../../objects/read-value.ts';
import { readGraphicsSettings, type GraphicsSettings } from '../resources/graphics-settings.ts';
import { multiply } from '../state/matrix.ts';
import { paintSoftMask } from '../paint/paint-soft-mask.ts';
import type { Walk } from '../walk.ts';
import type { Operators } from './operator.ts';

const none: GraphicsSettings = {};

/** The graphics state, and what of it is kept for later (ISO 32000-2, 8.4.4). */
export const stateOperators: Operators = {
  q: (walk) => {
    if (walk.stack.length >= walk.context.limits.states) walk.skippedSaves++;
    else walk.stack.push({ ...walk.state });
  },
  Q: (walk) => {
    if (walk.skippedSaves > 0) walk.skippedSaves--;
    else walk.state = walk.stack.pop() ?? walk.state;
  },
  cm: (walk, operands) => {
    if (operands.count < 6) return;
    walk.state.matrix = multiply(operands.lastSix(), walk.state.matrix);
  },
  w: (walk, operands) => {
    walk.state.lineWidth = operands.fromEnd(1);
  },
  J: (walk, operands) => {
    walk.state.lineCap = operands.fromEnd(1);
  },
  gs: (walk, operands) => {
    const { context } = walk;
    const object = walk.scope.find('ExtGState', operands.lastName());
    const settings = context.once('settings', object, () => {
      const dict = readDict(context.file, object);
      return dict === undefined ? none : readGraphicsSettings(context.file, dict);
    });
    apply(walk, settings);
  },
};

function apply(walk: Walk, settings: GraphicsSettings): void {
  const { state } = walk;
  const { font, softMask, ...plain } = settings;
  Object.assign(state, plain);
  if (font !== undefined) {
    state.font = walk.context.font(font.object);
    state.fontSize = font.size;
  }
  if (softMask === undefined) return;
  state.hasSoftMask = softMask !== null;
  if (softMask !== null) paintSoftMask(walk, softMask);
}
