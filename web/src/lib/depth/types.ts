/** What the server says of depth. */
import type { Answer } from '$lib/api/types';

export type Work = Answer<'Work'>;
export type QuestionWork = Omit<Answer<'QuestionWork'>, 'kind'> & { kind: Answer<'LessonQuestion'>['kind'] };
export type Descriptor = Answer<'Descriptor'>;
export type PartnerWork = Omit<Answer<'PartnerWork'>, 'kind'> & { kind: QuestionWork['kind'] };
export type PartnerPiece = Answer<'PartnerPiece'>;
export type Partners = Answer<'Partners'>;
export type Partner = Answer<'Partner'>;
export type PartnerMade = Answer<'PartnerMade'>;
export type LessonWork = Answer<'LessonWork'>;
export type Distribution = Answer<'Distribution'>;
export type Depth = Answer<'Depth'>;
export type Piece = Answer<'Piece'>;
export type PupilWorkView = Answer<'PupilWork'>;
