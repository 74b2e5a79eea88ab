import raw from './generated/feedback.json';
import type { PackText } from './types';

/** Beginnings of what a teacher says of an answer: what is good, and what is next. Never obligatory. */
export const starters = raw as unknown as { good: readonly PackText[]; next: readonly PackText[] };
