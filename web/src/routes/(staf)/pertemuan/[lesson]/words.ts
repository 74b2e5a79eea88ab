/** What the answers of a question are called on the screen. */
import { t } from '$lib/i18n';
import type { Member, Question } from '$lib/lesson/types';
import { buckets, letter } from '$lib/lesson/rules';
import { asking as pack } from '$lib/packs/asking';
import { solo } from '$lib/packs/solo';
import { say } from '$lib/packs/words';

export interface Bucket {
  value: number;
  /** One or two characters, for a small target. */
  short: string;
  label: string;
}

export function bucketsOf(question: Pick<Question, 'kind' | 'options'>): Bucket[] {
  return Array.from({ length: buckets(question.kind, question.options.length) }, (_, value) => {
    const text = question.options[value]?.text ?? '';
    if (question.kind === 'tap') return { value, short: String(value), label: `${value} · ${say(solo[value]?.name)}` };
    if (question.kind === 'check') return { value, short: String(value), label: text || (pack.checklist[value] ? say(pack.checklist[value]) : String(value)) };
    const short = question.kind === 'scale' ? String(value + 1) : letter(value);
    return { value, short, label: text === '' || text === short ? short : `${short} · ${text}` };
  });
}

/** "12.05" of a duration. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}.${String(seconds % 60).padStart(2, '0')}`;
}

/** A substitute sees numbers alone. */
export const called = (member: Member): string => member.name || t.numbered(member.number);
