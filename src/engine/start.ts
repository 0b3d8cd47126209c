import address from './worker.ts?worker&url';

// What is used here of Trusted Types, which the compiler's library does not have yet. A policy gives objects, which are
// taken where an address of a script is expected; they are strings for the compiler.
declare global {
  var trustedTypes:
    | {
        createPolicy(
          name: string,
          rules: { createScriptURL(input: string): string },
        ): { createScriptURL(input: string): string };
      }
    | undefined;
}

/** Scripts that may run beside the page: what reads the data, and what keeps the program on the reader's device. */
const ADDRESSES = { engine: address, offline: './sw.js' } as const;
type Beside = keyof typeof ADDRESSES;

const named = (name: string): string => (name === 'offline' ? ADDRESSES.offline : ADDRESSES.engine);

let policy: { createScriptURL(input: string): string } | undefined;

/** The address of a script beside the page. The page's policy lets no other text become one, whoever asks. */
export function scriptBeside(name: Beside): string {
  // A policy of one name can be made once, and readers may have to start a worker again.
  policy ??= globalThis.trustedTypes?.createPolicy('anmalt', { createScriptURL: named });
  return policy?.createScriptURL(name) ?? ADDRESSES[name];
}

export function startWorker(): Worker {
  return new Worker(scriptBeside('engine'), { type: 'module' });
}
