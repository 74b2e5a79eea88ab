import raw from './generated/subjects.json';
import { say } from './words';
import type { Subject } from './types';

export const subjects = (raw as unknown as { subjects: readonly Subject[] }).subjects;

/** Its short name where it has one; what a school named itself stays as written. */
export function subjectName(id: string): string {
  const subject = subjects.find((one) => one.id === id);
  return subject ? say(subject.short ?? subject.name) : id;
}

const tight = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether what a plan or file calls its subject (an id, a name, a short form) is this one. What nobody named fits all. */
export function isSubject(written: string, id: string): boolean {
  if (written === '' || written === id) return true;
  const subject = subjects.find((one) => one.id === id);
  const names = subject ? [subject.name.id, subject.name.en, subject.short?.id, subject.short?.en] : [id];
  return names.some((name) => name !== undefined && tight(name) === tight(written));
}
