/**
 * Compiles WebAssembly from base64 at the first call, and gives the same module from then on; null where the browser, or the
 * policy of the page, does not allow it.
 */
export function webAssemblyIn(base64: string): () => WebAssembly.Module | null {
  let compiled: WebAssembly.Module | null | undefined;
  return () => {
    if (compiled !== undefined) return compiled;
    try {
      compiled = new WebAssembly.Module(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
    } catch {
      compiled = null;
    }
    return compiled;
  };
}
