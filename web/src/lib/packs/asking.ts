import raw from './generated/asking.json';
import type { AskingPack } from './types';

export const asking = raw as unknown as AskingPack;

export const adviceOf = (id: string) => asking.advice.find((one) => one.id === id);
