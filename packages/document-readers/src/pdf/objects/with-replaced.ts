/** Does work while a member of an object is another one. The work is over when it returns: nobody else meets the other one. */
export function withReplaced<T>(owner: object, key: string, replacement: unknown, work: () => T): T {
  const own = Object.getOwnPropertyDescriptor(owner, key);
  Object.defineProperty(owner, key, { configurable: true, writable: true, value: replacement });
  try {
    return work();
  } finally {
    if (own) Object.defineProperty(owner, key, own);
    else Reflect.deleteProperty(owner, key);
  }
}
