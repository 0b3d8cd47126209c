import address from './worker.ts?worker&url';

// What is used here of Trusted Types, which the compiler's library does not have yet. A policy gives objects, which are
// taken where an address of a script is expected; they are strings for the compiler.
declare global {
  var trustedTypes:
    | { createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(input: string): string } }
    | undefined;
}

let trusted: string | undefined;

/** Starts the worker. The page's policy lets no other text become the address of a script, whoever asks. */
export function startWorker(): Worker {
  // A policy of one name can be made once, and readers may have to start a worker again.
  trusted ??=
    globalThis.trustedTypes?.createPolicy('anmalt', { createScriptURL: () => address }).createScriptURL('') ?? address;
  return new Worker(trusted, { type: 'module' });
}
