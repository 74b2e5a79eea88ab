/** What pages use of the packs; scripts/packs.mjs writes the values from ../packs at each build. */
export interface PackText {
  id: string;
  en: string;
}
export interface Named {
  id: string;
  name: PackText;
  text: PackText;
}
export interface Dimension extends Named {
  short: PackText;
}
export interface Principle extends Named {
  markers: readonly PackText[];
}
export interface Experience extends Principle {
  /** SOLO levels that the experience leads to. */
  solo: readonly number[];
}
/** A level of understanding, 0 to 4. */
export interface SoloLevel extends Named {
  level: number;
  /** The same in a child's words. */
  pupil: PackText;
  /** What a teacher may ask next. */
  next: PackText;
}
export interface VoiceAnswer {
  id: 'ya' | 'biasa' | 'tidak';
  face: string;
  weight: number;
  name: PackText;
}
export interface VoiceStatement {
  id: string;
  about: string;
  text: PackText;
  /** What a class may choose to change when few agreed. */
  changes?: readonly PackText[];
}
export interface VoiceSet {
  id: string;
  name: PackText;
  levels: readonly string[];
  statements: readonly VoiceStatement[];
}
export interface VoicePack {
  rules: { answers_min: number; seconds: number };
  answers: readonly VoiceAnswer[];
  skip: { id: 'lewati'; name: PackText };
  invitation: readonly { set: string; text: PackText }[];
  sets: readonly VoiceSet[];
}
export interface AskingPack {
  bounds: { teach_below: number; go_above: number; answers_min: number; option_min: number; option_percent: number; names_max: number };
  talk_seconds: number;
  wait_seconds: { least: number; most: number };
  advice: readonly { id: string; text: PackText; moves: readonly PackText[] }[];
  thinking: readonly { id: string; answers: 1 | 2; text: PackText }[];
  /** Steps of a ceklis, from not yet. */
  checklist: readonly PackText[];
  talk_moves: readonly { stages: readonly string[]; text: PackText }[];
}
export interface Level {
  id: string;
  name: PackText;
  phases: readonly string[];
  grades: readonly (string | number)[];
  groups?: readonly string[];
  minutes_per_jp: number | null;
  pupil: PackText & { plural: PackText };
  voices: string;
  reads: boolean;
  accounts: boolean;
}
export interface Subject {
  id: string;
  name: PackText;
  short?: PackText;
  levels: readonly string[];
  phases: readonly string[];
}
