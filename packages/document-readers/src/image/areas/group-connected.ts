/** Pixels that hang together: the places of their marks, group after group. */
export type ConnectedGroups = {
  /** Indexes of pixels, those of one group in a row. */
  members: Int32Array;
  /** Where each group begins among them; one more than there are groups. */
  starts: Int32Array;
};

/** Groups marked pixels that touch by a side; in each group from the top, row by row. */
export function groupConnected(marks: Uint8Array, width: number): ConnectedGroups {
  const parents = new Int32Array(marks.length).fill(-1);
  let marked = 0;
  for (let pixel = 0; pixel < marks.length; pixel += 1) {
    if (marks[pixel] === 0) continue;
    marked += 1;
    parents[pixel] = pixel;
    if (pixel % width > 0 && marks[pixel - 1] === 1) join(pixel - 1, pixel);
    if (pixel >= width && marks[pixel - width] === 1) join(pixel - width, pixel);
  }
  const sizes: number[] = [];
  const groups = new Int32Array(marks.length).fill(-1);
  for (let pixel = 0; pixel < marks.length; pixel += 1) {
    if (marks[pixel] === 0) continue;
    const root = find(pixel);
    let group = groups[root] ?? -1;
    if (group < 0) {
      group = sizes.length;
      groups[root] = group;
      sizes.push(0);
    }
    groups[pixel] = group;
    sizes[group] = (sizes[group] ?? 0) + 1;
  }
  const starts = new Int32Array(sizes.length + 1);
  for (const [group, size] of sizes.entries()) starts[group + 1] = (starts[group] ?? 0) + size;
  const next = starts.slice();
  const members = new Int32Array(marked);
  for (let pixel = 0; pixel < marks.length; pixel += 1) {
    const group = groups[pixel] ?? -1;
    if (group < 0) continue;
    const at = next[group] ?? 0;
    members[at] = pixel;
    next[group] = at + 1;
  }
  return { members, starts };

  function find(pixel: number): number {
    let at = pixel;
    for (let above = parents[at] ?? at; above !== at; above = parents[at] ?? at) {
      const over = parents[above] ?? above;
      parents[at] = over;
      at = over;
    }
    return at;
  }

  /** The smaller index leads, so that a root comes before all that hangs on it. */
  function join(one: number, other: number): void {
    const [a, b] = [find(one), find(other)];
    if (a < b) parents[b] = a;
    else parents[a] = b;
  }
}
