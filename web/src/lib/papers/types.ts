/** Answers of the papers' routes. */
import type { Answer } from '$lib/api/types';

export type Journal = Answer<'TeachingJournal'>;
export type JournalEntry = Answer<'JournalEntry'>;
export type Recap = Answer<'AttendanceRecap'>;
export type RecapPupil = Answer<'AttendanceOfPupil'>;
