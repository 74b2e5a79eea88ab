/** What the server says of learning circles (src/circles). */
import type { Answer } from '$lib/api/types';

export type Circle = Answer<'Circle'>;
export type Circles = Answer<'CircleList'>;
export type CircleMember = Answer<'CircleMember'>;
export type CircleNote = Answer<'CircleNote'>;
export type CircleRound = Answer<'CircleRound'>;
export type Part = CircleNote['part'];
