import { firstScript } from './first.ts';
import { hashOf, openingSheet, pageSheet } from './sheet.ts';

/** Directives of a content security policy, and from where each lets things come. */
type Policy = Readonly<Record<string, readonly string[]>>;

/** What is said with an answer, by the kind of address that is asked for. */
export interface Rule {
  /** Addresses below the folder that is hosted. One that ends in a star stands for all that begin so. */
  readonly paths: readonly string[];
  readonly policy: Policy;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a page may do at most, whichever it is: its own scripts and sheets, no script inline, no text made into a script. */
const STRICT: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  // A picture to be saved is drawn from an address of the page's own making.
  'img-src': ["'self'", 'blob:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
};

const NOT_GUESSED = { 'X-Content-Type-Options': 'nosniff' };

const QUIET = {
  ...NOT_GUESSED,
  // A link says what its reader looks at, and may name a file of his.
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb']
    .map((feature) => `${feature}=()`)
    .join(', '),
};

/** Also for a frame without an origin of its own (`sandbox="allow-scripts"`), which asks as a stranger even at home. */
const FOR_ANYBODY = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** The dashboard, and every address that no other rule names. */
export const PAGES: Rule = {
  paths: ['/', '/index.html', '/404.html'],
  policy: {
    ...STRICT,
    // One script and one sheet stand within the dashboard, and are known by their hashes: no other may.
    'script-src': ["'self'", hashOf(firstScript)],
    'style-src': ["'self'", hashOf(openingSheet)],
    // A reader may give the address of a table; the program asks by https only.
    'connect-src': ["'self'", 'https:'],
    'worker-src': ["'self'"],
    // What an embed will look like is shown before its code is taken.
    'frame-src': ["'self'"],
    'frame-ancestors': ["'none'"],
    // The address of the worker, in src/engine/start.ts.
    'trusted-types': ['anmalt'],
  },
  headers: { ...QUIET, 'Cross-Origin-Opener-Policy': 'same-origin', 'Cache-Control': 'no-cache' },
};

/**
 * Figures in other people's pages. Who may frame them is left unsaid: a star would shut out pages that have no web
 * address, as in an application or a folder.
 */
export const FIGURES: Rule = {
  paths: ['/embed', '/embed.html', '/embed.js', '/figures/*'],
  policy: {
    ...STRICT,
    // One sheet stands within the pages of published figures, and is known by its hash: no other may.
    'style-src': ["'self'", hashOf(pageSheet)],
    'connect-src': ["'self'"],
    'trusted-types': ["'none'"],
  },
  headers: { ...QUIET, ...FOR_ANYBODY, 'Cache-Control': 'no-cache' },
};

/**
 * Files whose name changes with what they hold. A worker obeys the policy that its own file comes with, not that of the
 * page: here stands what it may do.
 */
export const ASSETS: Rule = {
  paths: ['/assets/*'],
  policy: {
    'default-src': ["'none'"],
    // A reader's own file is scanned, and its rows are counted, by WebAssembly.
    'script-src': ["'self'", "'wasm-unsafe-eval'"],
    'connect-src': ["'self'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  },
  headers: { ...NOT_GUESSED, ...FOR_ANYBODY, 'Cache-Control': 'public, max-age=31536000, immutable' },
};

/** The service worker: it asks this site for the program's own files, and nobody for anything else. */
export const OFFLINE: Rule = {
  paths: ['/sw.js'],
  policy: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'connect-src': ["'self'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ["'none'"],
  },
  headers: { ...NOT_GUESSED, 'Cache-Control': 'no-cache' },
};

/** What only a header can say: within a page browsers pass it over. */
const HEADER_ONLY = new Set(['frame-ancestors']);

function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}

/** The rule for an address below the folder that is hosted; it begins with a slash and has no query. */
export function ruleFor(path: string): Rule {
  const names = (pattern: string): boolean =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  return [FIGURES, ASSETS, OFFLINE].find(({ paths }) => paths.some(names)) ?? PAGES;
}

/** Every header of a rule, by its name. */
export function headersOf({ policy, headers }: Rule): Readonly<Record<string, string>> {
  return { 'Content-Security-Policy': policyText(policy), ...headers };
}

/** Stands before all that a policy is to hold, so that the policy can follow it. */
const CHARSET = '<meta charset="utf-8" />';

/**
 * A page with its policy within, for servers that send no headers. `path` is where the page will be found, as in
 * `ruleFor`. Throws where the page does not have `<meta charset="utf-8" />` exactly once.
 */
export function guarded(html: string, path: string): string {
  const [before, after, ...more] = html.split(CHARSET);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${path} must have ${CHARSET} exactly once: its content security policy follows it.`);
  const policy = Object.fromEntries(
    Object.entries(ruleFor(path).policy).filter(([directive]) => !HEADER_ONLY.has(directive)),
  );
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyText(policy)}" />`;
  return `${before}${CHARSET}\n    ${meta}${after}`;
}
