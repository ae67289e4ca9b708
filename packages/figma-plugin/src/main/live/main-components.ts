import type { MainComponent } from '@brandlint/readers/figma-nodes';

/** The components of instances, each asked for once. */
export type MainComponents = {
  load: (instance: InstanceNode, id: string) => Promise<MainComponent | null>;
  /** The name of a component that was asked for, by its key or its id. */
  nameOf: (component: string) => string | undefined;
  /** Forgets what was known of a layer, because it may show another component now. */
  forget: (id: string) => void;
};

/**
 * Makes what finds the components of instances. `isRead` says whether a check reads a component's own layers; the ids of those
 * go into `components`.
 */
export function createMainComponents(
  components: Set<string>,
  isRead: (component: ComponentNode) => boolean,
): MainComponents {
  const known = new Map<string, MainComponent | null>();
  const described = new Map<string, MainComponent>();
  const names = new Map<string, string>();
  return {
    nameOf: (component) => names.get(component),
    forget: (id) => {
      known.delete(id);
    },
    load: async (instance, id) => {
      const before = known.get(id);
      if (before !== undefined) return before;
      const main = await find(instance);
      known.set(id, main);
      return main;
    },
  };

  /** A component that cannot be had is not known; its instance is judged where it is. */
  async function find(instance: InstanceNode): Promise<MainComponent | null> {
    let component: ComponentNode | null;
    try {
      component = await instance.getMainComponentAsync();
      if (component === null) return null;
      const { id } = component;
      const same = described.get(id);
      if (same) return same;
      const main = { id, key: component.key, name: nameOf(component) };
      described.set(id, main);
      names.set(id, main.name).set(main.key, main.name);
      if (!component.remote && isRead(component)) components.add(id);
      return main;
    } catch {
      return null;
    }
  }
}

/** A variant is called by its set and itself. */
function nameOf({ name, parent }: ComponentNode): string {
  return parent?.type === 'COMPONENT_SET' ? `${parent.name}, ${name}` : name;
}
