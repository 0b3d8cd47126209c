// Becomes sw.js: keeps the program on the reader's device, so that it opens again without a network. It holds one version of
// all files in one cache, and never mixes two: a page is always answered from the version that it was opened with.
import type { Build } from './build.ts';

declare const self: ServiceWorkerGlobalScope;

/** The build puts it before this script, so that the script changes with any file. */
declare const BUILD: Build;

const PREFIX = 'anmalt-';
const MINE = PREFIX + BUILD.version;
const HOME = new URL('./', self.location.href);
const addressOf = (path: string): string => new URL(path, HOME).href;
const PAGES = new Set([HOME.href, addressOf('index.html')]);
const FILES = new Set([...BUILD.first, ...BUILD.later].map(addressOf));

async function sha256(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Fetches this version whole, or fails. Names of files change with what they hold; the page is known by its hash. */
async function install(): Promise<void> {
  const cache = await caches.open(MINE);
  try {
    const page = await fetch(HOME, { cache: 'no-cache' });
    if (!page.ok || (await sha256(page.clone())) !== BUILD.page) throw new Error('The page is of another version.');
    await cache.addAll(BUILD.first.map(addressOf));
    await cache.put(HOME, page);
  } catch (error) {
    await caches.delete(MINE);
    throw error;
  }
}

/** The caches of other versions, the oldest first. */
async function others(): Promise<readonly string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== MINE);
}

/** Lets older versions go, but for the last one while pages of it are open: they may still ask for parts of it. */
async function activate(): Promise<void> {
  const older = await others();
  const open = await self.clients.matchAll({ type: 'window' });
  await Promise.all(older.slice(0, open.length > 0 ? -1 : older.length).map((name) => caches.delete(name)));
  // The page that brought the first version came with it.
  if (older.length === 0) await self.clients.claim();
}

async function page(request: Request): Promise<Response> {
  const kept = await caches.match(HOME, { cacheName: MINE });
  return kept ?? fetch(request);
}

/** A file of this version, kept from now on where it was not; what cannot be had is as it would be without a worker. */
async function file(request: Request): Promise<Response> {
  const cache = await caches.open(MINE);
  const kept = await cache.match(request.url);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.status === 200) await cache.put(request.url, response.clone());
  return response;
}

/** A file that only an older version has, for a page of that version. */
async function older(request: Request): Promise<Response> {
  const [kept] = await Promise.all((await others()).map((cacheName) => caches.match(request.url, { cacheName })));
  return kept ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
// Another version comes when no page of this one is open any more, or when a reader asks for it.
self.addEventListener('message', ({ data }) => {
  if (data === 'take') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== HOME.origin) return;
  const address = url.origin + url.pathname;
  if (request.mode === 'navigate') {
    if (PAGES.has(address)) event.respondWith(page(request));
  } else if (FILES.has(address)) {
    event.respondWith(file(request));
  } else if (address.startsWith(addressOf('assets/'))) {
    event.respondWith(older(request));
  }
});
