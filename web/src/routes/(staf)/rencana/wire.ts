/** What /api/plans and its neighbours answer. */
import type { Answer, Asking } from '$lib/api/types';
import type { Finding as EngineFinding } from '$lib/engine/checker';
import type { Edit } from './place';
import type { Plan } from './plan';

export type Finding = EngineFinding & { edit?: Edit | null };

export type PlanItem = Answer<'PlanItem'>;
export type PlanList = Answer<'PlanList'>;
export type Silence = Answer<'Silence'>;
export type PlanView = Answer<'PlanView'>;
/** What a save may leave out: who does not know where it was changed, or adapts nothing. */
export type PlanIn = Omit<Asking<'PlanIn'>, 'on' | 'adapted_from' | 'adapted_version' | 'save' | 'body'> & { save: string; on?: string[]; body: Plan; adapted_from?: string; adapted_version?: number };
export type PlanSaved = Answer<'PlanSaved'>;
export type VersionHead = Answer<'VersionHead'>;
export type VersionList = Answer<'VersionList'>;
export type VersionView = Answer<'VersionView'>;
export type Both = Answer<'BothLanguages'>;
export type ExampleItem = Answer<'ExampleItem'>;
export type ExampleList = Answer<'ExampleList'>;
export type ExampleView = Answer<'ExampleView'>;
export type Publication = Answer<'Publication'>;
export type LibraryItem = Answer<'LibraryItem'>;
export type LibraryList = Answer<'LibraryList'>;
export type LibraryPlan = Answer<'LibraryPlan'>;
export type PublishedText = Answer<'PublishedText'>;
export type PlanOrigin = Answer<'PlanOrigin'>;
export type PlanOrigins = Answer<'PlanOrigins'>;
export type NamesLeft = Answer<'NamesLeft'>;
export type CopiedPlan = Answer<'CopiedPlan'>;
export type ImprovementItem = Answer<'ImprovementItem'>;
export type ImprovementList = Answer<'ImprovementList'>;
export type ImprovementView = Answer<'ImprovementView'>;
export type SubmittedItem = Answer<'SubmittedItem'>;
export type SubmittedList = Answer<'SubmittedList'>;
export type SubmittedView = Answer<'SubmittedView'>;
export type ReviewPage = Answer<'ReviewPage'>;
export type Review = Answer<'PlanReview'>;
export type ReviewForm = Answer<'ReviewForm'>;
export type SentReview = Answer<'SentReview'>;
export type Remarks = Answer<'PlanRemarks'>;
export type CommentList = Answer<'PlanComments'>;
