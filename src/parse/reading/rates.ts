import { rateSign } from '../roles/roles.ts';

/** Whether a unit is a rate or a share: by its words, or by a code of Eurostat's for "per so many". */
export function namesRate(unit: string): boolean {
  return (
    rateSign(unit) !== null ||
    /^P_[A-Z]{2,}$|^(?:PC|PCT)(?:_|$)/.test(unit) ||
    /hundred thousand|\bper cent\b/i.test(unit)
  );
}
