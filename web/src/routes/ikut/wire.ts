/** A lesson as a pupil's phone sees it. No right answer and nobody else's name is in it. */
import type { Answer } from '$lib/api/types';

export type Join = Answer<'Join'>;
export type DoorLook = Answer<'DoorLook'>;
export type Asked = Answer<'Asked'>;
export type SeatView = Answer<'Seat'>;
export type Vote = Answer<'BallotIn'>['first'];
export type JournalForm = Answer<'JournalForm'>;
export type SeatFeedback = Answer<'SeatFeedback'>;
export type Goal = Answer<'Goal'>;
export type FaceName = Exclude<Answer<'SentenceIn'>['face'], ''>;
