/** A version of the program that has come and waits until the reader wants it. */
export interface NewVersion {
  /** Takes it in place of this one, and opens the page anew. */
  readonly take: () => void;
}

function isTaken(registration: ServiceWorkerRegistration): boolean {
  return registration.active !== null;
}

/**
 * Keeps the program on the reader's device by the service worker at an address, and tells when a newer version of it waits.
 * Where the browser keeps nothing, or the worker cannot be had, all is as it would be without.
 */
export async function keepOffline(address: string, onNew: (version: NewVersion) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(address, { updateViaCache: 'none' });
  const tell = (worker: ServiceWorker): void =>
    onNew({
      take: () => {
        serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
        worker.postMessage('take');
      },
    });
  const watch = (worker: ServiceWorker): void =>
    worker.addEventListener('statechange', () => {
      // The first version waits for nobody.
      if (worker.state === 'installed' && isTaken(registration)) tell(worker);
    });
  if (registration.waiting !== null && isTaken(registration)) tell(registration.waiting);
  if (registration.installing !== null) watch(registration.installing);
  registration.addEventListener('updatefound', () => {
    if (registration.installing !== null) watch(registration.installing);
  });
}
