/** The door to the reader of cards (src/wasm/cards): grey pictures in, JSON out, through the module's memory. */
import { framed } from '../engine/serve';

export type CardState = 'unseen' | 'doubtful' | 'locked';

export interface Card {
  number: number;
  state: CardState;
  /** 0 to 3 for A to D; -1: none yet. */
  side: number;
}
export interface Seen {
  number: number;
  side: number;
  /** x, y of the four corners in the picture. */
  corners: number[];
}
export interface Look {
  seen: Seen[];
  /** How the class stands after this picture. */
  cards: Card[];
  /** Numbers of cards that are nobody's in this class. */
  foreign: number[];
}

/** What emscripten's module gives us of src/wasm/cards. */
export interface CardsEngine {
  HEAPU8: Uint8Array;
  _selami_cards_listen(number: number): void;
  _selami_cards_begin(alike: number): void;
  _selami_picture(size: number): number;
  /** The address of a u32 (little endian) length and that many bytes of JSON, good until the next call. */
  _selami_cards_look(width: number, height: number): number;
}

/** `alike`: in how many pictures a card must be seen alike before it counts. */
export function begin(engine: CardsEngine, numbers: readonly number[], alike: number): void {
  for (const number of numbers) engine._selami_cards_listen(number);
  engine._selami_cards_begin(alike);
}

/** `fill` writes the picture's grey bytes, row by row. */
export function look(engine: CardsEngine, width: number, height: number, fill: (grey: Uint8Array) => void): Look {
  const at = engine._selami_picture(width * height);
  // Read anew: growing memory replaces the buffer.
  fill(engine.HEAPU8.subarray(at, at + width * height));
  const answer = engine._selami_cards_look(width, height);
  return framed(engine.HEAPU8, answer) as Look;
}
