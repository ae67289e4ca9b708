import type { IconName } from '@brandlint/core';
import type { FigmaNode } from './model/figma-node.ts';

/** So many parts of a component's name are names of their own. */
const mostParts = 8;

/**
 * What a layer that may be an icon goes by: of a component its whole name, the last of its folders, its set, and the values
 * that make it a variant. `outer` is the name of what it lies in: the set of a variant.
 */
export function readIconNames({ name, main, type, key }: FigmaNode, outer: string | undefined): IconName[] {
  const names: IconName[] = [];
  if (main) {
    addComponent(names, main.name, main.key);
    if (name !== main.name) names.push({ from: 'layer', text: name });
  } else if (type === 'COMPONENT') {
    const isVariant = name.includes('=') && outer !== undefined;
    addComponent(names, isVariant ? `${outer}/${name}` : name, key ?? '');
  } else {
    names.push({ from: 'layer', text: name });
  }
  return names;
}

function addComponent(names: IconName[], text: string, key: string): void {
  add(names, text);
  const at = text.lastIndexOf('/');
  const variant = text.slice(at + 1);
  const isVariant = variant.includes('=');
  const own = isVariant ? text.slice(0, Math.max(at, 0)) : text;
  if (isVariant) add(names, own);
  add(names, own.slice(own.lastIndexOf('/') + 1));
  if (isVariant) {
    for (const pair of variant.split(',', mostParts)) add(names, pair.slice(pair.indexOf('=') + 1));
  }
  if (key !== '') names.push({ from: 'attribute', attribute: 'component-key', text: key });
}

function add(names: IconName[], text: string): void {
  const trimmed = text.trim();
  if (trimmed !== '' && !names.some((name) => name.text === trimmed))
    names.push({ from: 'component', text: trimmed });
}
