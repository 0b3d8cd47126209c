import type { Language } from '../domain/domain.ts';

/** How each language writes numbers and dates. */
export const LOCALES: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

export interface NumberForms {
  /** A whole number, grouped in the language's way. */
  readonly whole: (value: number) => string;
  /** A number with at most one decimal, for ranges and shares. */
  readonly oneDecimal: (value: number) => string;
  /** A rate: three significant digits, so that 0.89 and 2,858 are both readable. */
  readonly rate: (value: number) => string;
  /** A share in per cent, finer near nothing and near the whole, so that a part is neither 0 % nor, up to 99.95, 100 %. */
  readonly percent: (value: number) => string;
  /** A percentage with its sign, for changes. */
  readonly change: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly compare: (a: string, b: string) => number;
}

/** What stands between groups of three digits, and before the last of a list. */
const GROUPS: Record<Language, string> = { sv: '\u00a0', en: ',' };
const AND: Record<Language, string> = { sv: 'och', en: 'and' };

/** Made when it is first asked for: the first of the browser's own forms takes longer than drawing a figure that needs none. */
function whenAsked<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export function numberForms(language: Language): NumberForms {
  const locale = LOCALES[language];
  const format = (options: Intl.NumberFormatOptions): ((value: number) => string) => {
    const formatter = whenAsked(() => new Intl.NumberFormat(locale, options));
    return (value) => formatter().format(value);
  };
  const collator = whenAsked(() => new Intl.Collator(locale, { numeric: true }));
  const small = format({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const large = format({ maximumFractionDigits: 0 });
  const middle = format({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percent = format({ style: 'percent', maximumFractionDigits: 0 });
  const fine = format({ style: 'percent', maximumFractionDigits: 1 });
  const finest = format({ style: 'percent', maximumSignificantDigits: 1 });
  const signed = format({ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  return {
    // Nearly all numbers are counts.
    whole: (value) =>
      Number.isSafeInteger(value) && value >= 0
        ? String(value).replaceAll(/\B(?=(?:\d{3})+$)/g, GROUPS[language])
        : large(value),
    oneDecimal: format({ maximumFractionDigits: 1 }),
    rate: (value) => (value < 10 ? small(value) : value < 100 ? middle(value) : large(value)),
    percent: (value) => {
      if (value > 0 && value < 0.1) return finest(value / 100);
      const nearAnEnd = (value > 0 && value < 1) || (value > 99 && value < 99.95);
      return nearAnEnd ? fine(value / 100) : percent(value / 100);
    },
    change: (value) => signed(value / 100),
    list: (items) =>
      items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${AND[language]} ${items.at(-1)}`,
    compare: (a, b) => collator().compare(a, b),
  };
}
