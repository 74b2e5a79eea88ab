/** A lesson as the server shows it to its teacher, and what the phone keeps of one. */
import type { Answer as Told, Asking } from '$lib/api/types';

export type Question = Told<'LessonQuestion'>;
export type Kind = Question['kind'];
export type Thinking = Told<'Thinking'>;
/** A group of a lesson: its letter and its pupils. */
export type Team = Told<'LessonTeam'>;
export type Option = Told<'PlanOption'>;
export type Step = Told<'LessonStep'>;
/** What a teacher puts in between. */
export type Inserted = NonNullable<Step['inserted']>;
export type Stage = Step['stage'];
export type AttendanceMark = Told<'AttendanceMark'>;
export type Presence = AttendanceMark['state'];
export type Face = Told<'Journal'>['face'];
export type GroupView = Told<'LessonGroup'>;
export type Member = Told<'LessonMember'>;
export type Statement = Told<'VoiceStatement'>;
export type ClassChoice = Told<'ClassChoice'>;
/** Statements also come from the packs on the phone, which nobody changes. */
export type VoicesView = Omit<Told<'Voices'>, 'statements' | 'choice' | 'before'> & {
  statements: readonly Statement[];
  /** Both are in no copy that an earlier version of the app kept. */
  choice?: ClassChoice | null;
  before?: ClassChoice | null;
};
export type VoicesState = VoicesView['state'];
export type SeatState = Told<'SeatState'>;
export type LessonView = Omit<Told<'Lesson'>, 'voices'> & { voices: VoicesView };
export type LessonLine = Told<'LessonRow'>;
export type PlanLine = Told<'LessonPlanRow'>;
/** A phone's older copy says nothing of choices. */
export type ClassView = Omit<Told<'LessonClass'>, 'choices'> & { choices?: readonly ClassChoice[] };
export type Today = Told<'Today'>;
/** The timetable as a phone takes it along: own entries, and the next two weeks' bells. */
export type Week = Told<'OwnWeek'>;
export type Slot = Told<'Slot'>;
export type Progress = Told<'Progress'>;
export type PlanQuestion = Told<'PlanQuestion'>;
/** What a lesson needs of a plan. */
export interface PlanBody {
  identity: Pick<Told<'PlanIdentity'>, 'subject'> & { meetings: readonly unknown[] };
  design: Pick<Told<'PlanDesign'>, 'topic' | 'objectives'>;
  steps: Pick<Told<'PlanStep'>, 'id' | 'meeting' | 'stage' | 'minutes' | 'text' | 'questions'>[];
}
export interface PlanView {
  plan: Pick<Told<'PlanItem'>, 'id' | 'title' | 'subject' | 'version' | 'meetings'>;
  body: PlanBody;
}

/** PUT /lessons/{lesson}, and what is sent to make a question. */
export type LessonIn = Asking<'LessonIn'>;
/** The phone always says whether groups answer. */
export type QuestionIn = Omit<Asking<'LessonQuestionNew'>, 'id'>;
export type TapWay = NonNullable<Asking<'TapsIn'>['way']>;

/** Of an answer and a sentence the phone keeps what it shows. A copy kept by an earlier version of the app knows of no group and of nothing made. */
export type Answer = Pick<Told<'Answer'>, 'response' | 'pupil' | 'source' | 'choice' | 'choices' | 'text' | 'sure'> & Partial<Pick<Told<'Answer'>, 'team' | 'work' | 'kept' | 'other' | 'parts'>>;
/** Answers are in no copy that an earlier version of the app kept. */
export type Journal = Pick<Told<'Journal'>, 'id' | 'pupil' | 'face' | 'text' | 'source'> & { answers?: Told<'Journal'>['answers'] };

export type Anecdote = Told<'Anecdote'>;

/** All that this phone knows of a lesson: what the server said, with what was done here since laid over it. */
export interface LessonCopy {
  view: LessonView;
  /** By question: what each pupil answered, as far as it was read or tapped here. */
  answers: Record<string, Answer[]>;
  journals: Journal[];
  /** None in a copy that an earlier version of the app kept, or that was never asked for. */
  anecdotes?: Anecdote[];
}
