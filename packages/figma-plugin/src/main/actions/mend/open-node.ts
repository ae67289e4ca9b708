import { copyPlain } from './copy-plain.ts';
import { hasChanged, type ColorWay, type Holder, type Obstacle } from './holder.ts';
import { openDecoration, openTextFills } from './open-text.ts';
import { setFills, setStrokes } from './set-paints.ts';

/** Opens what of a layer or a page holds a colour, read afresh. */
export async function openNode(node: BaseNode, { root, range }: ColorWay): Promise<Holder | Obstacle> {
  switch (root) {
    case 'fills':
      return node.type === 'TEXT' && range ? await openTextFills(node, range) : openFills(node);
    case 'strokes':
      return openStrokes(node);
    case 'regions':
      return openRegions(node);
    case 'effects':
      return openEffects(node);
    case 'backgrounds':
    case 'prototypeBackgrounds':
      return openPage(node, root);
    case 'textDecorationColor':
      return node.type === 'TEXT' ? await openDecoration(node, range) : hasChanged;
    case 'textBackground':
      return openTextBackground(node);
    default:
      return { obstacle: 'Figma lets no plugin change it' };
  }
}

function openFills(node: BaseNode): Holder | Obstacle {
  if (!('fills' in node) || node.fills === figma.mixed) return hasChanged;
  const content = copyPlain(node.fills);
  return {
    content,
    save: () => setFills(node, content),
    setStyle: (id) => node.setFillStyleIdAsync(id),
  };
}

function openStrokes(node: BaseNode): Holder | Obstacle {
  if (!('strokes' in node)) return hasChanged;
  const content = copyPlain(node.strokes);
  return {
    content,
    save: () => setStrokes(node, content),
    setStyle: (id) => node.setStrokeStyleIdAsync(id),
  };
}

/** The regions of a vector are written together: they are one network. */
function openRegions(node: BaseNode): Holder | Obstacle {
  if (node.type !== 'VECTOR') return hasChanged;
  const network = copyPlain(node.vectorNetwork);
  return { content: network.regions, save: () => node.setVectorNetworkAsync(network) };
}

function openEffects(node: BaseNode): Holder | Obstacle {
  if (!('effects' in node)) return hasChanged;
  const content = copyPlain(node.effects);
  return {
    content,
    save() {
      node.effects = content;
      return Promise.resolve();
    },
  };
}

function openPage(node: BaseNode, property: 'backgrounds' | 'prototypeBackgrounds'): Holder | Obstacle {
  if (node.type !== 'PAGE') return hasChanged;
  const content = copyPlain(node[property]);
  return {
    content,
    save() {
      node[property] = content;
      return Promise.resolve();
    },
  };
}

/** What lies behind the words of a connector. */
function openTextBackground(node: BaseNode): Holder | Obstacle {
  if (node.type !== 'CONNECTOR') return hasChanged;
  const { textBackground } = node;
  if (textBackground.fills === figma.mixed) return hasChanged;
  const content = copyPlain(textBackground.fills);
  return {
    content,
    save() {
      textBackground.fills = content;
      return Promise.resolve();
    },
  };
}
