import { namespace } from '../../live/read-marks.ts';

/** What can keep something for everybody who works on a file: a layer, a page, the document, a style, a variable. */
export type Keeper = Pick<PluginDataMixin, 'getSharedPluginData' | 'setSharedPluginData'>;

/** What is kept under a name; empty where there is nothing, or where Figma does not give it. */
export function readKept(keeper: Keeper, key: string): string {
  try {
    return keeper.getSharedPluginData(namespace, key);
  } catch {
    return '';
  }
}

/** Keeps a text under a name; nothing stays where it is empty. Throws what Figma throws where it does not take it. */
export function keep(keeper: Keeper, key: string, text: string): void {
  keeper.setSharedPluginData(namespace, key, text);
}
