import { element, type Picture } from '../publish/publish.ts';
import { built } from '../deliver/deliver.ts';

/** What reading the points of a drawing needs to know. */
interface ReadingRoom {
  readonly box: HTMLElement;
  readonly drawing: Picture;
  readonly label: string;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Lets the points of a drawing be read by mouse, finger and keys. What is read stands beside its point, can be pointed at
 * itself, goes with Escape, and is said by a screen reader.
 */
export function readable({ box, drawing, label }: ReadingRoom): void {
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
  box.setAttribute('aria-label', label);
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
    told.textContent = point?.text ?? '';
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
    const [x, y] = [(clientX - left) / by, (clientY - top) / by];
    const away = ({ x: from, y: down, width: across, height }: (typeof points)[number]): number =>
      Math.max(from - x, 0, x - from - across) + Math.max(down - y, 0, y - down - height);
    const distances = points.map(away);
    const least = Math.min(...distances);
    return least > NEAR ? -1 : distances.indexOf(least);
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
    const step = STEPS[event.key];
    if (event.key === 'Home') read(0);
    else if (event.key === 'End') read(points.length - 1);
    else if (step !== undefined) read(Math.min(points.length - 1, Math.max(0, at + step)));
    else return;
    event.preventDefault();
  });
}

/** CSS pixels of the drawing between a pointer and a point that is still meant. */
const NEAR = 12;
