/**
 * Groups marked pixels that touch by a side, and gives the indexes of each group of at least `least` pixels, row by row
 * from the top. What is grouped are runs of pixels in a row, of which a photograph has far fewer than pixels.
 */
export function groupConnected(marks: Uint8Array, width: number, least: number): Int32Array[] {
  const { starts, ends, parents } = joinRuns(marks, width);
  const sizes = new Map<number, number>();
  for (let run = 0; run < starts.length; run += 1) {
    const root = findRoot(parents, run);
    sizes.set(root, (sizes.get(root) ?? 0) + (ends[run] ?? 0) - (starts[run] ?? 0));
  }
  const groups = new Map<number, { members: Int32Array; count: number }>();
  for (const [root, size] of sizes)
    if (size >= least) groups.set(root, { members: new Int32Array(size), count: 0 });
  for (let run = 0; run < starts.length; run += 1) {
    const group = groups.get(findRoot(parents, run));
    if (!group) continue;
    const end = ends[run] ?? 0;
    for (let pixel = starts[run] ?? 0; pixel < end; pixel += 1) group.members[group.count++] = pixel;
  }
  return [...groups.values()].map(({ members }) => members);
}

/** Runs of marked pixels, by their first pixel and the one after their last, and the run that each hangs on. */
type Runs = { starts: number[]; ends: number[]; parents: number[] };

function joinRuns(marks: Uint8Array, width: number): Runs {
  const starts: number[] = [];
  const ends: number[] = [];
  const parents: number[] = [];
  let above = 0;
  for (let row = 0; row < marks.length; row += width) {
    const first = starts.length;
    const rowEnd = row + width;
    let at = marks.indexOf(1, row);
    while (at !== -1 && at < rowEnd) {
      let end = at + 1;
      while (end < rowEnd && marks[end] === 1) end += 1;
      const run = starts.length;
      starts.push(at);
      ends.push(end);
      parents.push(run);
      // Runs of the row above that end before this one begins touch none of those to come either.
      while (above < first && (ends[above] ?? 0) + width <= at) above += 1;
      for (let other = above; other < first && (starts[other] ?? 0) + width < end; other += 1)
        join(parents, other, run);
      at = marks.indexOf(1, end);
    }
    above = first;
    if (at === -1) break;
    // Rows without a mark are passed over; what is above the next one is empty then.
    if (at >= rowEnd + width) row = at - (at % width) - width;
  }
  return { starts, ends, parents };
}

function findRoot(parents: number[], run: number): number {
  let at = run;
  for (let next = parents[at] ?? at; next !== at; next = parents[at] ?? at) {
    const over = parents[next] ?? next;
    parents[at] = over;
    at = over;
  }
  return at;
}

/** The earlier run leads, so that groups come in the order in which they begin. */
function join(parents: number[], one: number, other: number): void {
  const [a, b] = [findRoot(parents, one), findRoot(parents, other)];
  if (a < b) parents[b] = a;
  else parents[a] = b;
}
