/** What the server says of penilaian proses (src/growth/process_wire.hpp). */
import type { Answer } from '$lib/api/types';

export type MyProcess = Answer<'MyProcess'>;
export type PublishedProcess = Answer<'PublishedProcess'>;
export type ProcessReview = Answer<'ProcessReview'>;
export type ProcessParts = Answer<'ProcessParts'>;
export type Reflection = Answer<'ProcessReflection'>;
export type ProcessSaid = Answer<'ProcessSaid'>;
export type Part = ProcessReview['missing'][number];
