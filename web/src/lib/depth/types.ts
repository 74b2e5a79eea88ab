/** What the server says of depth (src/depth/wire.hpp). */
export interface Work {
  pupil: string;
  number: number;
  name: string;
  response: string | null;
  source: string;
  choice: number | null;
  text: string;
  level: number | null;
}
export interface QuestionWork {
  question: string;
  kind: 'choice' | 'scale' | 'text' | 'tap';
  text: string;
  options: string;
  objective: string;
  objective_text: string;
  aims: number;
  works: Work[];
}
export interface Distribution {
  objective: string;
  text: string;
  pupils: number[];
  judged: number;
}
export interface Depth {
  members: number;
  objectives: Distribution[];
}
export interface Piece {
  lesson: string;
  day: string;
  title: string;
  question: string;
  question_text: string;
  objective_text: string;
  answer: string;
  choice: number | null;
  level: number | null;
}
export interface PupilWorkView {
  pupil: string;
  number: number;
  name: string;
  pieces: Piece[];
}
