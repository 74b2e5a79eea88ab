import raw from './generated/subjects.json';
import { say } from './words';
import type { Subject } from './types';

export const subjects = (raw as unknown as { subjects: readonly Subject[] }).subjects;

/** Its short name where it has one; what a school named itself stays as written. */
export function subjectName(id: string): string {
  const subject = subjects.find((one) => one.id === id);
  return subject ? say(subject.short ?? subject.name) : id;
}
