import { members } from 'figma-members';

/** How the members of an interface are got and set. */
export type Accessors<Interface> = {
  [Key in keyof Interface]?: { get: () => Interface[Key]; set?: (value: unknown) => void };
};

/** What real Figma has and this fake has not: a plugin that needs it needs a longer fake. */
export class NotInFakeError extends Error {}

/** A prototype on which every name is unknown: it throws like Figma, so that a slip of the pen is caught. */
export function refuseUnknown(owner: (receiver: object) => string): object {
  return new Proxy(
    {},
    {
      get: (_target, key, receiver: object) => {
        // Promises look for `then`, and JSON and the console for these two, in whatever they are given.
        if (typeof key === 'symbol' || key === 'then' || key === 'toJSON' || key === 'constructor') {
          return undefined;
        }
        throw new TypeError(`no such property '${key}' on ${owner(receiver)}`);
      },
      set: (_target, key, _value, receiver: object) => {
        throw new TypeError(`Cannot add property ${String(key)}, ${owner(receiver)} is not extensible`);
      },
      has: () => false,
    },
  );
}

/** An object with the members that the typings declare for an interface, and nothing else. */
export function guard<Interface extends object>(
  name: string,
  owner: string,
  accessors: Accessors<Interface>,
): Interface {
  const known = members.interfaces[name];
  if (known === undefined) throw new Error(`The typings declare no interface ${name}`);
  const object: object = Object.create(refuseUnknown(() => owner)) as object;
  const given = new Map(
    Object.entries(accessors as Record<string, Accessors<Record<string, unknown>>[string]>),
  );
  for (const member of Object.keys(known)) {
    const accessor = given.get(member);
    Object.defineProperty(object, member, {
      enumerable: true,
      get: () => {
        if (accessor === undefined) throw new NotInFakeError(`The fake has no ${owner}.${member}`);
        return accessor.get();
      },
      set: (value: unknown) => {
        if (known[member] === 'read-only')
          throw new TypeError(`Cannot assign to read only property '${member}' of ${owner}`);
        if (accessor?.set === undefined) throw new NotInFakeError(`The fake cannot set ${owner}.${member}`);
        accessor.set(value);
      },
    });
  }
  return object as Interface;
}
