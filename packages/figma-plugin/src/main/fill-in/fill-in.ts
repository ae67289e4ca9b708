import { fillIns } from './fill-ins.ts';

// What is imported first is run first: everything after it may use what the engine itself may not have.
fill(Array.prototype, fillIns['Array.prototype']);
fill(String.prototype, fillIns['String.prototype']);

function fill(on: object, methods: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(methods)) {
    if (!(name in on)) Object.defineProperty(on, name, { value, writable: true, configurable: true });
  }
}
