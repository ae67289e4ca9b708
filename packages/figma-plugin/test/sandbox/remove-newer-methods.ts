import { newerMethods } from '../../scripts/newer-methods.ts';

/** A script that takes from an engine what an older one has not. */
export const removeNewerMethods = `{
  const owners = { TypedArray: Object.getPrototypeOf(Int8Array), Array, String, Set, Map, Object, Promise };
  for (const [path, names] of Object.entries(${JSON.stringify(newerMethods)})) {
    const [owner, prototype] = path.split('.');
    const on = prototype === undefined ? owners[owner] : owners[owner].prototype;
    for (const name of names) delete on[name];
  }
}`;
