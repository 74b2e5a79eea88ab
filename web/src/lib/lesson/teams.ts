/** Kelompok of a lesson: who is in which, and whose a group's answer is. Pure. How groups are made: mixing.ts, which only its sheet needs. */
import { awayPupils } from './rules';
import type { Answer, LessonView, Question, Team } from './types';

/** A copy that an earlier version of the app kept knows of none. */
export const teamsOf = (lesson: Pick<LessonView, 'teams'>): readonly Team[] => lesson.teams ?? [];

/** Answers with each group's once, as they are counted. */
export function onceATeam(answers: readonly Answer[]): Answer[] {
  const seen = new Set<string>();
  return answers.filter(({ team }) => {
    const again = !!team && seen.has(team);
    if (team) seen.add(team);
    return !again;
  });
}

/** Whose answer a group's answer is, as the server has it (answerers in src/teaching/core/teams): of those who gave the earlier one, and of its members who are here without another's. */
export function answerersOf(lesson: Pick<LessonView, 'teams' | 'attendance'>, answers: readonly Answer[], team: string): string[] {
  const gave = answers.filter((answer) => answer.team === team).map((answer) => answer.pupil);
  const answered = new Set([...answers.map((answer) => answer.pupil), ...awayPupils(lesson)]);
  const members = teamsOf(lesson).find((one) => one.team === team)?.pupils ?? [];
  return [...gave, ...members.filter((pupil) => !answered.has(pupil))];
}

/** The groups of a question as rows of a list: those of the lesson, and those whose answer is there from before the class was mixed anew. */
export function teamRows(lesson: Pick<LessonView, 'teams'>, question: Pick<Question, 'teams'>): string[] {
  return [...new Set([...teamsOf(lesson).map((one) => one.team), ...(question.teams ?? [])])].sort();
}
