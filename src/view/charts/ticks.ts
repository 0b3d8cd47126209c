import type { Axis } from '../../figure/figure.ts';
import { SMALL, textWidth } from './lettering.ts';
import type { Space } from './useSpace.ts';

/** The figure's own ticks, as the axes of the chart library take them; every second or third where they would meet. */
export function axisTicks(
  axis: Axis,
  length: number,
  space: Space,
): { ticks: number[]; tickFormatter: (value: number) => string } {
  const texts = new Map(axis.ticks.map((tick) => [tick.value, tick.text]));
  const widest = Math.max(...axis.ticks.map((tick) => textWidth(tick.text, SMALL, space))) + space.rem;
  const step = Math.max(1, Math.ceil((widest * (axis.ticks.length - 1)) / Math.max(length, 1)));
  const zero = axis.ticks.findIndex((tick) => tick.value === 0);
  return {
    ticks: axis.ticks.filter((_, index) => (index - zero) % step === 0).map((tick) => tick.value),
    tickFormatter: (value) => texts.get(value) ?? '',
  };
}

/** Years as ticks, every one or every second, fifth … so that they do not meet. */
export function yearTicks(years: readonly number[], length: number, space: Space): number[] {
  const room = textWidth('2022', SMALL, space) + space.rem;
  const most = Math.max(1, Math.floor(length / room));
  const step = [1, 2, 5, 10, 20, 50].find((one) => years.length / one <= most) ?? 100;
  return years.filter((year) => step === 1 || year % step === 0);
}
