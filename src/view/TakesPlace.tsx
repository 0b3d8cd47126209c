import { useEffect } from 'react';
import { takePlace } from './standing.ts';

/** Stands beside what a reader waits for: once that is there, the view that the page came with gives way to it. */
export function TakesPlace() {
  useEffect(takePlace, []);
  return null;
}
