import raw from './generated/levels.json';
import type { Level } from './types';

export const levels = (raw as unknown as { levels: readonly Level[] }).levels;
export const levelOf = (id: string): Level | undefined => levels.find((level) => level.id === id);
