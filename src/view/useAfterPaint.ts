import { startTransition, useEffect, useRef, useState } from 'react';
import { afterPaint } from './afterPaint.ts';

/**
 * A value as it was until the frame is painted that shows the newer one elsewhere, for what need not hold that frame up; a
 * deferred value would be worked on before it. While values change in every frame, each that it gives is the newest.
 */
export function useAfterPaint<T>(value: T): T {
  const [given, setGiven] = useState(value);
  const newest = useRef(value);
  const isWaiting = useRef(false);
  useEffect(() => {
    newest.current = value;
    if (isWaiting.current || Object.is(given, value)) return;
    isWaiting.current = true;
    afterPaint(() => {
      isWaiting.current = false;
      // In this form, a value that is a function is not called.
      startTransition(() => setGiven(() => newest.current));
    });
  }, [given, value]);
  return given;
}
