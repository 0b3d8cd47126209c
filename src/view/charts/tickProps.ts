import type { Tick } from '../../layout/layout.ts';

/** Ticks as the axes of the chart library take them. */
export function tickProps(ticks: readonly Tick[]): { ticks: number[]; tickFormatter: (value: number) => string } {
  const texts = new Map(ticks.map((tick) => [tick.value, tick.text]));
  return { ticks: ticks.map((tick) => tick.value), tickFormatter: (value) => texts.get(value) ?? '' };
}
