import raw from './generated/voices.json';
import type { VoicePack, VoiceSet } from './types';

export const voices = raw as unknown as VoicePack;

/** The statements for a level; a level that no set names gets the first. */
export function voiceSetOf(level: string): VoiceSet {
  return voices.sets.find((set) => set.levels.includes(level)) ?? voices.sets[0]!;
}
