import { use } from 'react';
import { ownFileOf } from '../../domain/domain.ts';
import { toLink } from '../../selection/selection.ts';
import { guideWords } from '../../words/words.ts';
import { ViewLink } from '../address/ViewLink.tsx';
import { useDesk } from '../desk.ts';
import styles from './PathSteps.module.css';
import { type Step, STEPS } from './steps.ts';

/** What a step is to the present one, by how far it is from it. */
const PLACES: Readonly<Record<number, string>> = { 0: 'present', 1: 'next' };

/** The step that the present view is, from 0; -1 where it is none. */
function useStep(): number {
  const { selection, catalogue } = useDesk();
  if (ownFileOf(selection.dataset) !== null) return -1;
  const view = toLink({ ...selection, sort: null, find: '', page: 1 }, catalogue).replace(/^\?/, '');
  return STEPS.findIndex((step) => step.view === view);
}

interface TurnProps {
  readonly step: Step | undefined;
  readonly text: string;
  readonly className: string | undefined;
}

/** The way to the step before or after; nothing at the ends of the path. */
function Turn({ step, text, className }: TurnProps) {
  const { speech, linkToView, lead } = useDesk();
  if (step === undefined) return null;
  return (
    <ViewLink
      search={linkToView(step.view)}
      onFollow={() => lead(step.view, step.workbench)}
      className={className}
      label={`${text}: ${step.question[speech.language]}`}
    >
      {text}
    </ViewLink>
  );
}

/** Under a figure of the guided path: where on it the reader is, and what each step shows and why. */
export function PathSteps() {
  const { speech, linkToView, lead, workbench } = useDesk();
  const { language } = speech;
  const { path } = use(guideWords(language));
  const present = useStep();
  if (present < 0) return null;
  return (
    <nav className={workbench.isOpen ? styles.path : `${styles.path} ${styles.column}`} aria-label={path.heading}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{path.heading}</h2>
        <Turn step={STEPS[present - 1]} text={path.previous} className={styles.previous} />
        <p className={styles.at}>{path.at(speech.whole(present + 1), speech.whole(STEPS.length))}</p>
        <Turn step={STEPS[present + 1]} text={path.next} className={styles.next} />
      </div>
      <ol className={styles.steps}>
        {STEPS.map((step, at) => (
          <li key={step.view} className={styles.step} data-place={PLACES[at - present]}>
            <p className={styles.question}>{step.question[language]}</p>
            <ViewLink
              search={linkToView(step.view)}
              onFollow={() => lead(step.view, step.workbench)}
              className={styles.headline}
              current={at === present ? 'step' : undefined}
            >
              {step.headline?.[language] ?? step.question[language]}
            </ViewLink>
            <p className={styles.why}>{step.why[language]}</p>
          </li>
        ))}
      </ol>
    </nav>
  );
}
