/**
 * Makes a place where the newest job wins: one is under way, at most one waits for it, and that is the newest. A job that
 * is overtaken while it waits is never begun, and its promise gives null.
 */
export function newestOnly<T>(): (job: () => Promise<T>) => Promise<T | null> {
  let isBusy = false;
  let next: { readonly drop: () => void; readonly go: () => void } | null = null;
  return (job) =>
    new Promise((resolve, reject) => {
      const go = (): void => {
        isBusy = true;
        job()
          .then(resolve, reject)
          .finally(() => {
            isBusy = false;
            const after = next;
            next = null;
            after?.go();
          });
      };
      next?.drop();
      next = null;
      if (isBusy) next = { drop: () => resolve(null), go };
      else go();
    });
}
