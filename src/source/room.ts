/** What browsers, and our own reader, say where something does not fit: of arrays, texts, lists, streams and WebAssembly. */
const NO_ROOM = /\b(alloc|memory)|(array|buffer|string) (length|size)|maximum size/i;

/** Whether something that was thrown says that there is no memory for what was asked. */
export function isLackOfRoom(error: unknown): boolean {
  return NO_ROOM.test(String(error));
}
