/** What /api/plans and its neighbours answer (src/planning/wire.hpp, shared_wire.hpp). */
import type { Finding as EngineFinding } from '$lib/engine/checker';
import type { Edit } from './place';
import type { Plan } from './plan';

export type Finding = EngineFinding & { edit?: Edit | null };

export interface PlanItem {
  id: string;
  school: string;
  title: string;
  level: string;
  grade: string;
  subject: string;
  meetings: number;
  version: number;
  saved_at: number;
  submitted_at: number | null;
  submitted_version: number;
  adapted_from: string;
}
export interface PlanList {
  plans: PlanItem[];
}
export interface Silence {
  id: string;
  code: string;
  place: string;
  why: string;
  at: number;
}
export interface PlanView {
  plan: PlanItem;
  body: Plan;
  silences: Silence[];
}
export interface PlanIn {
  school: string;
  base: number;
  save: string;
  on?: string[];
  body: Plan;
  adapted_from?: string;
}
export interface PlanSaved {
  id: string;
  version: number;
  saved_at: number;
  merged: boolean;
  conflicts: string[];
  body: Plan | null;
}
export interface VersionHead {
  version: number;
  saved_at: number;
  base: number;
  merged: boolean;
}
export interface VersionList {
  versions: VersionHead[];
}
export interface VersionView {
  version: VersionHead;
  body: Plan;
}
export interface Both {
  id: string;
  en: string;
}
export interface ExampleItem {
  id: string;
  title: Both;
  summary: Both;
  level: string;
  phase: string;
  grade: string;
  subject: string;
  meetings: number;
  minutes: number;
}
export interface ExampleList {
  examples: ExampleItem[];
}
export interface ExampleView {
  example: ExampleItem;
  body: Plan;
}
export interface SubmittedItem {
  id: string;
  school: string;
  title: string;
  level: string;
  grade: string;
  subject: string;
  meetings: number;
  author: string;
  version: number;
  submitted_at: number;
}
export interface SubmittedList {
  plans: SubmittedItem[];
}
export interface SubmittedView {
  plan: SubmittedItem;
  body: Plan;
}
