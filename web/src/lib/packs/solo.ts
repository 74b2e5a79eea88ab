import raw from './generated/solo.json';
import type { SoloLevel } from './types';

/** The five levels of understanding, from 0. */
export const solo = (raw as unknown as { solo: readonly SoloLevel[] }).solo;
