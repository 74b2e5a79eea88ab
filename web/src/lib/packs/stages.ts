/** The stages of each subdimension; heavy, so pages that need them load them when asked. Its sentences are Indonesian: they stand in a rapor. */
import raw from './generated/stages.json';
import type { PackText } from './types';

export interface Progression {
  dimension: string;
  dimension_name: PackText;
  subdimension: string;
  name: PackText;
  berkembang: string;
  cakap: string;
  mahir: string;
}

export const progressions = (raw as unknown as { progressions: readonly Progression[] }).progressions;
