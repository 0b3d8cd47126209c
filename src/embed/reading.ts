import { type DrawnFigure, readingOf, readingText } from '../figure/figure.ts';
import { element, type Picture, pointAt, pointFrom } from '../publish/publish.ts';
import type { FigureSpeech } from '../words/words.ts';
import { built } from '../deliver/deliver.ts';

/** What reading the points of a drawing needs to know. */
interface ReadingRoom {
  readonly box: HTMLElement;
  readonly drawing: Picture;
  readonly figure: DrawnFigure;
  readonly speech: FigureSpeech;
}

/**
 * Lets the points of a drawing be read by mouse, finger and keys. What is read stands beside its point, can be pointed at
 * itself, goes with Escape, and is said by a screen reader.
 */
export function readable({ box, drawing, figure, speech }: ReadingRoom): void {
  const { points, width } = drawing;
  if (points.length === 0) return;
  const frame = built(element('rect', { class: 'read-frame', visibility: 'hidden' }), 'http://www.w3.org/2000/svg');
  box.querySelector('svg')?.append(frame);
  const told = document.createElement('p');
  told.className = 'told';
  told.setAttribute('role', 'status');
  box.append(told);
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', figure.summary);
  let at = -1;

  // A pointer reads also while the focus is elsewhere.
  const leave = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') read(-1);
  };
  const scale = (): number => box.clientWidth / width;
  const read = (next: number): void => {
    const point = points[next];
    at = point === undefined ? -1 : next;
    frame.setAttribute('visibility', point === undefined ? 'hidden' : 'visible');
    told.textContent = point === undefined ? '' : readingText(readingOf(figure, point.place, speech));
    told.classList.toggle('shown', point !== undefined);
    if (point === undefined) {
      document.removeEventListener('keydown', leave);
      return;
    }
    document.addEventListener('keydown', leave);
    for (const key of ['x', 'y', 'width', 'height'] as const) frame.setAttribute(key, String(point[key]));
    const by = scale();
    const right = Math.max(0, box.clientWidth - told.offsetWidth);
    told.style.left = `${Math.min(right, Math.max(0, point.x * by))}px`;
    // Below its point where that leaves it inside the drawing, else above.
    const below = (point.y + point.height) * by;
    const fits = below + told.offsetHeight <= box.clientHeight;
    told.style.top = `${fits ? below : Math.max(0, point.y * by - told.offsetHeight)}px`;
  };
  const nearest = ({ clientX, clientY }: PointerEvent): number => {
    const { left, top } = box.getBoundingClientRect();
    const by = scale();
    return pointAt(points, (clientX - left) / by, (clientY - top) / by);
  };

  box.addEventListener('pointermove', (event) => {
    if (event.target !== told) read(nearest(event));
  });
  box.addEventListener('pointerdown', (event) => {
    if (event.target !== told) read(nearest(event));
  });
  box.addEventListener('pointerleave', (event) => {
    // A finger that is lifted leaves what it read.
    if (event.pointerType === 'mouse' && document.activeElement !== box) read(-1);
  });
  box.addEventListener('blur', () => read(-1));
  box.addEventListener('keydown', (event) => {
    const next = pointFrom(points, at, event.key);
    if (next === null) return;
    read(next);
    event.preventDefault();
  });
}
