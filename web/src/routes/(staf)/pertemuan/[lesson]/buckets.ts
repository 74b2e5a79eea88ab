/** What the answers of a question are called on the screen. */
import { buckets, letter } from '$lib/lesson/rules';
import type { Question } from '$lib/lesson/types';
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
