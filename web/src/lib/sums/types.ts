/** Sums over schools as the server gives them (src/city/wire.hpp). */
export interface Sum {
  key: string;
  schools: number;
  schools_active: number;
  hidden: 'no' | 'none_yet' | 'too_few' | 'complement';
  teachers: number;
  pupils: number;
  lessons: number;
  stages: number[];
  rounds: number;
  answered: number;
  voices: number[][];
}
export interface CityOverview {
  authority: string;
  from: string;
  to: string;
  sums_to: string;
  depth_comparable: boolean;
  all: Sum;
  levels: Sum[];
  districts: Sum[];
}
export interface SchoolOverview {
  from: string;
  to: string;
  sums_to: string;
  depth_comparable: boolean;
  all: Sum;
}
