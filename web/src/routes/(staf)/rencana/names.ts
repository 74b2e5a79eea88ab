/** Names that come from ids of the packs; an id nobody here knows is shown as it is. */
import { area } from '$lib/i18n';
import en from './texts.en';
import id from './texts.id';

export const t = area(id, en);

const named = (table: Record<string, string>, key: string) => table[key] ?? key;
export const subjectName = (key: string) => named(t.subject, key);
export const levelName = (key: string) => named(t.level, key);
export const dimensionName = (key: string) => named(t.dimension, key);
export const principleName = (key: string) => named(t.principle, key);
export const stageName = (key: string) => named(t.stage, key || 'none');

/** "Kelas 5 · IPAS · 2 pertemuan" */
export function aboutPlan(plan: { level: string; grade: string; subject: string; meetings: number }): string {
  const grade = plan.grade ? t.grade(plan.grade) : plan.level ? levelName(plan.level) : '';
  return [grade, plan.subject ? subjectName(plan.subject) : '', plan.meetings > 0 ? t.meetings(plan.meetings) : ''].filter(Boolean).join(' · ');
}

/** The official form of a plan: A4 by itself. */
export const formSources = (path: string) =>
  [
    { kind: 'DOCX', path: `/api/${path}/form.docx`, ownSize: true },
    { kind: 'PDF', path: `/api/${path}/form.pdf`, ownSize: true }
  ] as const;
