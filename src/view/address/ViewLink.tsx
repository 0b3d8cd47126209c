import type { MouseEvent, ReactNode } from 'react';

interface Props {
  readonly search: string;
  readonly onFollow: (search: string) => void;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly current?: 'page' | 'step' | 'true' | undefined;
  readonly lang?: string | undefined;
  /** What the link is called, where its text alone would not tell it from others. */
  readonly label?: string;
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

/** A real link to another view, which can be opened in a new tab, and is followed without loading the page anew. */
export function ViewLink({ search, onFollow, children, className, current, lang, label }: Props) {
  const follow = (event: MouseEvent): void => {
    if (!isPlain(event)) return;
    event.preventDefault();
    onFollow(search);
  };
  return (
    <a
      href={search === '' ? '?' : search}
      onClick={follow}
      className={className}
      aria-current={current}
      aria-label={label}
      lang={lang}
      hrefLang={lang}
    >
      {children}
    </a>
  );
}
