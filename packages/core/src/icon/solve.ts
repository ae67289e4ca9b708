/** Solves a symmetric positive system of `size` unknowns by Cholesky's method; `null` where it is not positive. */
export function factorise(matrix: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] ?? 0;
      for (let i = 0; i < column; i += 1)
        sum -= (lower[row * size + i] ?? 0) * (lower[column * size + i] ?? 0);
      if (row === column && sum <= 0) return null;
      lower[row * size + column] =
        row === column ? Math.sqrt(sum) : sum / (lower[column * size + column] ?? 1);
    }
  }
  return lower;
}

/** The solution of a system that was taken apart by `factorise`. */
export function solve(lower: Float64Array, right: Float64Array, size: number): Float64Array {
  const solution = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    for (let i = 0; i < row; i += 1) {
      solution[row] = (solution[row] ?? 0) - (lower[row * size + i] ?? 0) * (solution[i] ?? 0);
    }
    solution[row] = (solution[row] ?? 0) / (lower[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let i = row + 1; i < size; i += 1) {
      solution[row] = (solution[row] ?? 0) - (lower[i * size + row] ?? 0) * (solution[i] ?? 0);
    }
    solution[row] = (solution[row] ?? 0) / (lower[row * size + row] ?? 1);
  }
  return solution;
}
