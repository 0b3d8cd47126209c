/** How near to 0 or 1 a weight must lie to be one. */
const NEAR = 0.05;

/** A pivot below this, with columns scaled to one, says that a column is made of others. */
const DEPENDENT = 1e-9;

/** Weights by elimination of normal equations, `system` with the right side as last in each row; null where many fit. */
function solved(system: Float64Array[]): number[] | null {
  const size = system.length;
  for (let step = 0; step < size; step++) {
    const rest = system.slice(step).map((row) => Math.abs(row[step] ?? 0));
    const best = step + rest.indexOf(Math.max(...rest));
    const pivot = system[best];
    const held = system[step];
    if (pivot === undefined || held === undefined || Math.abs(pivot[step] ?? 0) < DEPENDENT) return null;
    system[best] = held;
    system[step] = pivot;
    for (const [index, row] of system.entries()) {
      if (index === step) continue;
      const factor = (row[step] ?? 0) / (pivot[step] ?? 1);
      for (let place = step; place <= size; place++) row[place] = (row[place] ?? 0) - factor * (pivot[place] ?? 0);
    }
  }
  return system.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}

/**
 * Which of the columns add up to the target, by least squares: those of weight one where all others have none; null where
 * weights are others or not given by the rows. `columns` and `target` have the same rows and nothing missing.
 */
export function partsByWeight(columns: readonly Float64Array[], target: Float64Array): readonly number[] | null {
  const size = columns.length;
  if (size < 2 || target.length < size) return null;
  const product = (a: Float64Array, b: Float64Array): number =>
    a.reduce((sum, value, row) => sum + value * (b[row] ?? 0), 0);
  const norms = columns.map((values) => Math.sqrt(product(values, values)));
  if (norms.includes(0)) return null;
  const system = columns.map((values, index) =>
    Float64Array.from(
      [...columns.map((other, place) => product(values, other) / (norms[place] ?? 1)), product(values, target)],
      (value) => value / (norms[index] ?? 1),
    ),
  );
  const weights = solved(system)?.map((weight, index) => weight / (norms[index] ?? 1));
  if (weights?.every((weight) => Math.min(Math.abs(weight), Math.abs(weight - 1)) < NEAR) !== true) return null;
  return weights.flatMap((weight, index) => (weight > 0.5 ? [index] : []));
}
