import { type ReactNode, useMemo, useState } from 'react';
import { languageIn } from '../selection/selection.ts';
import { DeskContext, type Desk, type Shown, useEdits } from '../view/view.ts';
import type { Speech } from '../words/words.ts';

interface StateProps {
  /** By which tests find it. */
  readonly id: string;
  readonly name: string;
  readonly children: ReactNode;
}

/** One component in one state. */
export function State({ id, name, children }: StateProps) {
  const heading = `${id}-name`;
  return (
    <section id={id} className="state" aria-labelledby={heading}>
      <h2 id={heading} className="name" lang="en">
        {name}
      </h2>
      {children}
    </section>
  );
}

interface OnDeskProps {
  readonly shown: Shown;
  readonly speech: Speech;
  /** Whether the filters stand open, called for by the reader; else they can be called. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

const nothing = (): void => {};
/** Nothing that is chosen in the gallery leads anywhere: each state stays what it is. */
const NOWHERE = { search: '', go: nothing };

/** What the parts of the dashboard work with, of one view. */
export function OnDesk({ shown, speech, isOpen = true, children }: OnDeskProps) {
  const { catalogue, selection, answer } = shown;
  const [isCalled, setIsCalled] = useState(isOpen);
  const { edits } = useEdits(NOWHERE, catalogue, selection, languageIn(window.location.search));
  const desk = useMemo((): Desk | null => {
    if (edits === null) return null;
    const [call, set] = [(): void => setIsCalled(true), (): void => setIsCalled(false)];
    const workbench = { isOpen, isCalled, call, set };
    const going = { follow: nothing, lead: nothing, hold: nothing };
    return { ...edits, ...going, workbench, speech, catalogue, selection, facets: answer.facets };
  }, [edits, isOpen, isCalled, speech, catalogue, selection, answer]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}
