/** Cumulative Poisson probability P(X ≤ k) for mean λ, summed from the largest term down to keep precision. */
function poissonAtMost(k: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let i = 1; i <= k; i++) {
    term *= mean / i;
    sum += term;
  }
  return sum;
}

function solve(target: number, probability: (mean: number) => number, high: number): number {
  let [low, top] = [0, high];
  for (let step = 0; step < 80; step++) {
    const middle = (low + top) / 2;
    if (probability(middle) > target) low = middle;
    else top = middle;
  }
  return (low + top) / 2;
}

export interface ChanceRange {
  readonly low: number;
  readonly high: number;
}

/**
 * Range that chance alone gives around a small count: the exact 95 % Poisson interval
 * (F. Garwood, Biometrika 28, 1936). For whole counts of at most 200.
 */
export function chanceRange(count: number): ChanceRange {
  const high = solve(0.025, (mean) => poissonAtMost(count, mean), count + 6 * Math.sqrt(count + 4) + 6);
  const low = count === 0 ? 0 : solve(0.975, (mean) => poissonAtMost(count - 1, mean), count + 1);
  return { low, high };
}
