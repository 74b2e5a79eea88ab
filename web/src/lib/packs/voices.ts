import raw from './generated/voices.json';
import type { VoicePack, VoiceSet } from './types';
import { say } from './words';

export const voices = raw as unknown as VoicePack;

/** The statements for a level; a level that no set names gets the first. */
export function voiceSetOf(level: string): VoiceSet {
  return voices.sets.find((set) => set.levels.includes(level)) ?? voices.sets[0]!;
}

/** Of one statement: its answers, and apart from them who took part and skipped it. */
export function voiceBars(row: readonly number[], answered: number): { label: string; count: number }[] {
  const spoke = row.reduce((sum, count) => sum + count, 0);
  return [...voices.answers.map((answer, k) => ({ label: say(answer.name), count: row[k] ?? 0 })), { label: say(voices.skip.name), count: Math.max(0, answered - spoke) }];
}
