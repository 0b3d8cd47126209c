import { useEffect, useState } from 'react';

/** What is over sooner than this need not be told: it would only make the page jump. */
const SOON_MS = 300;

/** Whether something is so, and has been for a while. */
export function useLasting(now: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => setLasting(true), SOON_MS);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [now]);
  return now && lasting;
}
