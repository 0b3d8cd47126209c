import type { Axis } from '../figure/figure.ts';
import { SMALL, textWidth } from './lettering.ts';
import type { Space } from './space.ts';

export type Tick = Axis['ticks'][number];

/** The figure's own ticks; every second or third where they would meet on an axis of this length in CSS pixels. */
export function axisTicks(axis: Axis, length: number, space: Space): readonly Tick[] {
  const widest = Math.max(...axis.ticks.map((tick) => textWidth(tick.text, SMALL, space))) + space.rem;
  const step = Math.max(1, Math.ceil((widest * (axis.ticks.length - 1)) / Math.max(length, 1)));
  const zero = axis.ticks.findIndex((tick) => tick.value === 0);
  return axis.ticks.filter((_, index) => (index - zero) % step === 0);
}

/** Years as ticks, every one or every second, fifth … so that they do not meet. */
export function yearTicks(years: readonly number[], length: number, space: Space): number[] {
  const room = textWidth('2022', SMALL, space) + space.rem;
  const most = Math.max(1, Math.floor(length / room));
  const step = [1, 2, 5, 10, 20, 50].find((one) => years.length / one <= most) ?? 100;
  return years.filter((year) => step === 1 || year % step === 0);
}
