/** What the answers of a question are called on the screen. */
import { t } from '$lib/i18n';
import type { Member, Question, Step } from '$lib/lesson/types';
import { buckets, leftMs, letter } from '$lib/lesson/rules';
import { asking as pack } from '$lib/packs/asking';
import { solo } from '$lib/packs/solo';
import { say } from '$lib/packs/words';
import type id from './texts.id';

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

/** A step that is gone on with, and the minutes left of it, where some were planned. */
export const leftOf = (t: typeof id, step: Step, now: number): string => t.left(t.stage[step.stage], Math.ceil(leftMs(step, now) / 60_000));

/** A substitute sees numbers alone. */
export const called = (member: Member): string => member.name || t.numbered(member.number);
