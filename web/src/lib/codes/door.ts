/** The door to QR codes (src/wasm/qr): bytes to modules, grey pictures to bytes, through the module's memory. */

/** What emscripten's module gives us of src/wasm/qr. */
export interface CodesEngine {
  HEAPU8: Uint8Array;
  _selami_picture(size: number): number;
  _selami_qr_room(version: number): number;
  /** The address of a u32 (little endian) length and that many bytes, good until the next call. */
  _selami_qr_write(version: number): number;
  _selami_qr_read(width: number, height: number): number;
}

// Built by emcc beside the app, not by Vite: a plain address of our own server, kept by the service worker.
export const address = '/wasm/qr.mjs';

/** Of every code that a phone shows: a screen has room for it, and a cheap camera tells its modules apart. */
export const version = 16;
export const side = 17 + 4 * version;

function bytesAt(engine: CodesEngine, place: number): Uint8Array {
  const size = new DataView(engine.HEAPU8.buffer, engine.HEAPU8.byteOffset).getUint32(place, true);
  return engine.HEAPU8.slice(place + 4, place + 4 + size);
}

export const roomIn = (engine: CodesEngine): number => engine._selami_qr_room(version);

/** The modules row by row, 1 is dark. */
export function codeOf(engine: CodesEngine, bytes: Uint8Array, as = version): Uint8Array {
  const at = engine._selami_picture(bytes.length);
  engine.HEAPU8.set(bytes, at); // read anew: growing memory replaces the buffer
  return bytesAt(engine, engine._selami_qr_write(as));
}

/** The smallest code that holds them, with its side. */
export function codeIn(engine: CodesEngine, bytes: Uint8Array): { side: number; bytes: Uint8Array } {
  let least = 1;
  while (engine._selami_qr_room(least) < bytes.length) least += 1;
  return { side: 17 + 4 * least, bytes: codeOf(engine, bytes, least) };
}

/** What the picture's code says; nothing where none can be read. `fill` writes its grey bytes, row by row. */
export function readIn(engine: CodesEngine, width: number, height: number, fill: (grey: Uint8Array) => void): Uint8Array | undefined {
  const at = engine._selami_picture(width * height);
  fill(engine.HEAPU8.subarray(at, at + width * height));
  const said = bytesAt(engine, engine._selami_qr_read(width, height));
  return said.length > 0 ? said : undefined;
}
