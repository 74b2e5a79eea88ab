/** Sums over schools as the server gives them. */
import type { Answer } from '$lib/api/types';

export type Sum = Answer<'Sum'>;
export type CityOverview = Answer<'CityOverview'>;
export type SchoolOverview = Answer<'SchoolOverview'>;
export type SchoolMonths = Answer<'SchoolMonths'>;
