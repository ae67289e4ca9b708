export { readAco } from './read-aco.ts';
export { readAse } from './read-ase.ts';
export { readGpl } from './read-gpl.ts';
export type { Swatch, SwatchReading, UnreadSwatch } from './swatch.ts';
