import type { ScriptNode } from '@brandlint/readers/script';

/** A property of something that may be an object. */
export function valueOf(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
}

/** Whether something is a node of a tree. */
export function isNode(data: unknown): data is ScriptNode {
  return typeof valueOf(data, 'type') === 'string' && Array.isArray(valueOf(data, 'range'));
}
