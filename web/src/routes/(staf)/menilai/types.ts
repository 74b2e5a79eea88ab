/** What the server says of judging together. */
import type { Answer } from '$lib/api/types';

export type Round = Omit<Answer<'Round'>, 'state'> & { state: 'collecting' | 'judging' | 'closed' };
export type Way = Round['way'];
export type Rounds = { rounds: Round[] };
export type Fitting = Answer<'FittingList'>;
export type FittingAnswer = Answer<'FittingAnswer'>;
export type Tasks = Answer<'SharedTasks'>;
export type Pairs = Answer<'PairList'>;
export type Pair = Answer<'Pair'>;
export type Side = NonNullable<Pair['chosen']>;
export type PieceOrder = Answer<'PieceOrder'>;
export type Mirror = Answer<'Mirror'>;
export type AgreedList = Answer<'AgreedList'>;
export type AgreedPiece = Answer<'AgreedPiece'>;
export type ExemplarList = Answer<'ExemplarList'>;
