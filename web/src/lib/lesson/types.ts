/** A lesson as the server shows it to its teacher (src/teaching/wire.hpp), and what the phone keeps of one. */
export type Stage = '' | 'awal' | 'memahami' | 'mengaplikasi' | 'merefleksi' | 'penutup';
export type Kind = 'choice' | 'scale' | 'text' | 'tap';
export type Presence = 'hadir' | 'sakit' | 'izin' | 'alpa';
export type Face = '' | 'senang' | 'biasa' | 'bingung';
export type VoicesState = 'none' | 'open' | 'closed' | 'too_few';

export interface GroupView {
  id: string;
  name: string;
  level: string;
  school: string;
}
export interface Member {
  pupil: string;
  number: number;
  name: string;
  grade: string;
  phase: string;
  device: boolean;
}
export interface Step {
  id: string;
  position: number;
  stage: Stage;
  text: string;
  minutes: number;
  started_at: number | null;
  ended_at: number | null;
  paused_ms: number;
  skipped: boolean;
}
export interface Option {
  text: string;
  right: boolean;
  reason: string;
  next: string;
}
/** What is sent to make a question. */
export interface QuestionIn {
  kind: Kind;
  text: string;
  options: Option[];
  objective_id: string;
  objective_text: string;
  aims: number;
  position: number;
  origin: string;
}
export interface Question extends QuestionIn {
  id: string;
  state: 'waiting' | 'open' | 'closed';
  opened_at: number | null;
  closed_at: number | null;
  /** Of phones, taps and hands together. */
  counts: number[];
  tally: number[];
  answered: number;
  by: string[];
  version: number;
}
export interface AttendanceMark {
  pupil: string;
  state: Presence;
}
export interface Statement {
  id: string;
  about: string;
  text: { id: string; en: string };
}
export interface VoicesView {
  state: VoicesState;
  statement_set: string;
  statements: readonly Statement[];
  answered: number | null;
  source: 'hands' | 'phones' | null;
  /** Per statement ya, biasa, tidak; null where too few answered it. */
  counts: (number[] | null)[];
}
export interface SeatState {
  pupil: string;
  joined: boolean;
  failures: number;
  locked: boolean;
  no_device: boolean;
}
export interface LessonView {
  id: string;
  group: GroupView;
  plan: string | null;
  plan_version: number | null;
  meeting: number;
  title: string;
  subject: string;
  day: string;
  started_at: number;
  ended_at: number | null;
  late: boolean;
  step: string;
  paused_at: number | null;
  version: number;
  steps: Step[];
  questions: Question[];
  members: Member[];
  attendance: AttendanceMark[];
  seats: SeatState[];
  door: { open: boolean; code: string };
  voices: VoicesView;
}
export interface Answer {
  response: string;
  pupil: string;
  source: 'phone' | 'tap';
  choice: number | null;
  text: string;
}
export interface Journal {
  id: string;
  pupil: string;
  face: Face;
  text: string;
  source: 'phone' | 'teacher';
}
export interface LessonLine {
  id: string;
  group: string;
  group_name: string;
  title: string;
  subject: string;
  day: string;
  started_at: number;
  ended_at: number | null;
  plan: string | null;
}
export interface PlanLine {
  id: string;
  title: string;
  level: string;
  subject: string;
  version: number;
  saved_at: number;
}
export interface ClassView {
  group: GroupView;
  subjects: string[];
  members: Member[];
  statement_set: string;
}
export interface Today {
  day: string;
  now: number;
  classes: ClassView[];
  running: LessonView | null;
  lessons: LessonLine[];
  plans: PlanLine[];
}
/** PUT /lessons/{lesson}. */
export interface LessonIn {
  group: string;
  plan: string | null;
  plan_version: number | null;
  meeting: number;
  subject: string;
  title: string;
  day: string;
  started_at: number;
  steps: { id: string; stage: Stage; text: string; minutes: number }[];
  questions: (QuestionIn & { id: string })[];
}
/** What a lesson needs of a plan (src/engines/plan/plan.hpp). */
export interface PlanBody {
  identity: { meetings: unknown[]; subject: string };
  design: { topic: string; objectives: { id: string; text: string }[] };
  steps: {
    id: string;
    meeting: number;
    stage: Stage;
    minutes: number;
    text: string;
    questions: { id: string; kind: Kind; text: string; options: Option[]; objective: string; aims: number | null }[];
  }[];
}
export interface PlanView {
  plan: { id: string; title: string; subject: string; version: number; meetings: number };
  body: PlanBody;
}
/** All that this phone knows of a lesson: what the server said, with what was done here since laid over it. */
export interface LessonCopy {
  view: LessonView;
  /** By question: what each pupil answered, as far as it was read or tapped here. */
  answers: Record<string, Answer[]>;
  journals: Journal[];
}
