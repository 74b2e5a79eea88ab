/** A pupil's line over weeks: what was judged of the pupil's own work, oldest first. No mean, no number, no forecast. Pure. */
import type { Piece } from './types.ts';

export interface Point {
  piece: Piece;
  level: number;
  /** On the surface (0 to 2), deep (3), taken further (4). */
  stage: 'surface' | 'deep' | 'transfer';
}

const most = 10;

/** A group's answer says nothing of one pupil alone. The newest `most`: older ones are in the list below. */
export function line(pieces: readonly Piece[]): Point[] {
  return pieces
    .filter((one) => one.level !== null && !one.team)
    .slice(0, most)
    .reverse()
    .map((piece) => ({ piece, level: piece.level!, stage: piece.level! >= 4 ? 'transfer' : piece.level! >= 3 ? 'deep' : 'surface' }));
}
