/** What the server says of class visits and next steps (src/growth). */
import type { Answer } from '$lib/api/types';

export type Visit = Answer<'Visit'>;
export type VisitRecord = Answer<'VisitRecord'>;
export type VisitForms = Answer<'VisitForms'>;
export type VisitForm = Answer<'VisitForm'>;
export type VisitIndicator = Answer<'VisitIndicator'>;
export type MyVisits = Answer<'MyVisits'>;
export type Visits = Answer<'Visits'>;
export type PublishedVisits = Answer<'PublishedVisits'>;
export type VisitTeachers = Answer<'VisitTeachers'>;
export type GrowthStep = Answer<'GrowthStep'>;
export type GrowthSteps = Answer<'GrowthSteps'>;
export type MySteps = Answer<'MySteps'>;
export type TakenStep = Answer<'TakenStep'>;
export type StepSuggestion = Answer<'StepSuggestion'>;
export type Visitor = Visit['kind'];
