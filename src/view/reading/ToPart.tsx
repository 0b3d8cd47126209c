import type { MouseEvent, ReactNode } from 'react';

interface Props {
  /** The id of what is led to, which can take the focus. */
  readonly to: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Leads to another part of the page, and the focus with it; the link of the view stays as it is. */
export function ToPart({ to, className, children }: Props) {
  const go = (event: MouseEvent): void => {
    event.preventDefault();
    const part = document.getElementById(to);
    part?.focus({ preventScroll: true });
    part?.scrollIntoView({ block: 'start' });
  };
  return (
    <a href={`#${to}`} className={className} onClick={go}>
      {children}
    </a>
  );
}
