/** One turn of the plugin: a task and all promises that became due in it. Nothing else can run in Figma meanwhile. */
export type Slice = { kind: string; wallMs: number; cpuMs: number };

/** The processor time of some turns in ms. */
export function totalOf(slices: readonly Slice[]): number {
  return slices.reduce((total, { cpuMs }) => total + cpuMs, 0);
}
