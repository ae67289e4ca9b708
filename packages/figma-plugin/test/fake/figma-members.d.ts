// Written at bundling time from the typings of the plugin API: see `sandbox/list-members.ts`.

declare module 'figma-members' {
  /** The members of each interface with whether they can be set, and the interface of each type of node. */
  export const members: {
    interfaces: Readonly<Record<string, Readonly<Record<string, 'read-only' | 'settable'>>>>;
    nodes: Readonly<Record<string, string>>;
  };
}
