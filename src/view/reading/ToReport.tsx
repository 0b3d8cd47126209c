import type { MouseEvent, ReactNode } from 'react';
import { REPORT_ID } from './badge.ts';

interface Props {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Leads to the report of the reading, on the same page; the link of the view stays as it is. */
export function ToReport({ className, children }: Props) {
  const go = (event: MouseEvent): void => {
    event.preventDefault();
    const heading = document.getElementById(REPORT_ID);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  };
  return (
    <a href={`#${REPORT_ID}`} className={className} onClick={go}>
      {children}
    </a>
  );
}
