/** Answers of people's routes, by hand until schema.d.ts has them. */
export interface School {
  id: string;
  npsn: string;
  name: string;
  level: string;
  form: string;
  public: boolean;
  district: string;
  village: string;
  pupils: number;
  staff: number;
  signed_in: number;
  state: 'none' | 'invited' | 'active';
  operators: string[];
}
export interface Qr {
  size: number;
  path: string;
}
export interface Slip {
  person: string;
  name: string;
  login: string;
  code: string;
  school: string;
  address: string;
  expires: number;
  qr: Qr | null;
}
export interface Staff {
  id: string;
  name: string;
  login: string;
  kind: string;
  duty: string;
  teaches: boolean;
  principal: boolean;
  operator: boolean;
  signed_in: boolean;
  slip_open: boolean;
}
export type TeachingRole = 'guru-kelas' | 'mapel' | 'pendamping' | 'bk';
export interface Assignment {
  id: string;
  staff: string;
  name: string;
  group: string;
  subject: string;
  role: TeachingRole;
  since: string;
  until: string | null;
}
export interface Group {
  id: string;
  school: string;
  name: string;
  school_year: string;
  level: string;
  pupils: number;
  grade: string;
  phase: string;
  without_phase: number;
  guess_grade: string;
  guess_phase: string;
  sure: boolean;
  pins: number;
  teachers: string[];
}
export interface Member {
  pupil: string;
  number: number;
  name: string;
  grade: string;
  phase: string;
  device: boolean;
  sample: boolean;
  photo_voice: boolean;
  family: boolean;
  pin: boolean;
}
export interface GroupPage {
  id: string;
  school: string;
  name: string;
  school_year: string;
  level: string;
  members: Member[];
}
export interface Pins {
  group: string;
  school: string;
  pins: { pupil: string; number: number; name: string; pin: string }[];
}
export interface Row {
  row: number;
  id: string;
  name: string;
  group: string;
}
export interface ImportReport {
  kind: 'schools' | 'staff' | 'pupils';
  school_year: string;
  ready: boolean;
  applied: boolean;
  added: Row[];
  changed: { row: number; id: string; name: string; what: { field: string; before: string; after: string }[] }[];
  unchanged: number;
  left: Row[];
  asked: { row: number; name: string; candidates: { id: string; name: string; number: string; place: string }[]; may_be_new: boolean }[];
  problems: { row: number; code: string; field: string; about: string; other_row: number }[];
  skipped: number[];
  others: number;
  groups: { id: string; name: string; pupils: number; left: number; doubtful: boolean; guess: { grade: string; phase: string; sure: boolean } }[];
  kept_columns: string[];
  dropped_columns: string[];
}
