/** A lesson as a pupil's phone sees it (src/teaching/seat_wire.hpp). No right answer and nobody else's name is in it. */
export interface Join {
  token: string;
  name: string;
  lesson: string;
}
export interface Asked {
  id: string;
  kind: 'choice' | 'scale' | 'text';
  text: string;
  options: string[];
  steps: number;
}
export interface SeatView {
  lesson: string;
  title: string;
  name: string;
  level: string;
  paused: boolean;
  ended: boolean;
  question: Asked | null;
  mine: { response: string; choice: number | null; text: string } | null;
  voices: { open: boolean; may_vote: boolean; statements: { id: string; text: { id: string; en: string } }[] };
}
export type Vote = 'ya' | 'biasa' | 'tidak' | 'lewati';
export type FaceName = 'senang' | 'biasa' | 'bingung';
