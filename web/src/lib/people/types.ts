/** Answers of people's routes. */
import type { Answer } from '$lib/api/types';

export type School = Answer<'School'>;
export type Qr = Answer<'Qr'>;
export type Slip = Answer<'SlipMade'>;
export type Staff = Answer<'Staff'>;
export type Assignment = Answer<'Assignment'>;
export type TeachingRole = Assignment['role'];
export type Group = Answer<'Group'>;
export type Member = Answer<'Member'>;
export type GroupPage = Answer<'GroupPage'>;
export type Pins = Answer<'PinList'>;
export type KeyKind = Pins['kind'];
export type Drawing = Answer<'Drawing'>;
export type PictureName = Drawing['picture'];
export type Row = Answer<'ImportedRow'>;
export type Year = Answer<'Year'>;
export type Promotion = Answer<'Promotion'>;
export type Transfers = Answer<'TransferList'>;
export type Late = Answer<'Late'>;
export type Semester = Answer<'SemesterState'>;
export type Gone = Answer<'ImportMissing'>['gone'];
export type ImportReport = Omit<Answer<'ImportReport'>, 'kind'> & { kind: 'schools' | 'staff' | 'pupils' };
