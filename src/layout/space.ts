/** The room that a figure is laid out in, in CSS pixels, and how wide text is there. */
export interface Space {
  readonly width: number;
  /** Size of the root font: all other sizes follow from it. */
  readonly rem: number;
  /** Width in CSS pixels of a text that is `size` pixels high. */
  readonly measure: (text: string, size: number, weight: number) => number;
}

/** In rem: from this width on, labels and names stand beside what they name; below it, above. */
const BESIDE_FROM = 35;

export function hasRoomBeside(space: Space): boolean {
  return space.width >= BESIDE_FROM * space.rem;
}
