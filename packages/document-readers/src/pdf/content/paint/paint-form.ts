import type { Form } from '../resources/document-context.ts';
import { Scope } from '../resources/scope.ts';
import { edgesOf, intersect, keepsLevel, multiply, type Matrix } from '../state/matrix.ts';
import type { Surrounding, Walk } from '../walk.ts';

/** What a form costs of the operators that a file may have, besides its own. */
const costOfForm = 50;

/** Paints a form XObject in the graphics state as it is, which is the same afterwards. `change` says what more it lies in. */
export function paintForm(
  walk: Walk,
  form: Form,
  { matrix = form.matrix, change }: { matrix?: Matrix; change?: (around: Surrounding) => Surrounding } = {},
): void {
  const { context } = walk;
  if (walk.active.has(form.id) || walk.depth >= context.limits.nesting) {
    walk.fault('too-deep', 'forms, patterns or glyphs lie in one another too deeply, or in themselves');
    return;
  }
  const { bytes, isWhole } = context.content(form.stream);
  if (!isWhole) walk.fault('damaged-content', 'a form is damaged and read only in part');
  context.operators += costOfForm;
  const kept = keepAll(walk);
  const layer = form.layer === undefined ? undefined : context.layers.read(form.layer);
  let around: Surrounding = { ...walk.around, within: walk.around.within.inside(`form: ${form.hash}`) };
  if (layer?.isShown === false) around.isHidden = true;
  if (layer !== undefined && layer.name !== '')
    around = { ...around, within: around.within.inside(`layer: ${layer.name}`) };
  walk.around = change?.(around) ?? around;
  enter(walk, form, matrix);
  walk.active.add(form.id);
  walk.depth++;
  walk.run(walk, bytes);
  walk.depth--;
  walk.active.delete(form.id);
  Object.assign(walk, kept);
}

function keepAll(walk: Walk): Partial<Walk> {
  const { state, stack, skippedSaves, scope, around, marked, parents, text, textClip, glyphColor } = walk;
  return { state, stack, skippedSaves, scope, around, marked, parents, text, textClip, glyphColor };
}

function enter(walk: Walk, form: Form, matrix: Matrix): void {
  const state = { ...walk.state, matrix: multiply(matrix, walk.state.matrix) };
  if (form.isGroup) {
    // A group is composed by itself, and what was set before holds for it as a whole.
    state.groupAlpha *= state.fillAlpha;
    state.isGroupBlended ||= state.isBlended || state.hasSoftMask;
    state.fillAlpha = state.strokeAlpha = 1;
    state.isBlended = state.hasSoftMask = false;
  }
  if (form.box !== null) {
    state.clip = intersect(state.clip, edgesOf(form.box, state.matrix));
    state.isClipLevel &&= keepsLevel(state.matrix);
  }
  walk.state = state;
  walk.stack = [];
  walk.skippedSaves = 0;
  walk.marked = [];
  walk.path.clear();
  walk.isClipPending = false;
  walk.parents = form.parents ?? walk.parents;
  if (form.resources !== undefined) walk.scope = form.scope ??= new Scope(walk.context, form.resources, null);
}
