/** A lesson as one message for the class's group: what a child can do at home with paper. Pure. */
import type { PlanBody } from '$lib/lesson/types';
import type id from './texts.id';

export interface HomeTask {
  title: string;
  objective: string;
  tasks: string[];
  question: string;
  options: string[];
  /** How it is answered, where letters alone do not say it. */
  way: '' | 'multi' | 'order';
}

const tasksMost = 4;
const letter = (n: number) => String.fromCharCode(65 + n);

/** From a plan's meeting: its objective, the steps in which pupils do something, its first question. */
export function taskOf(title: string, body: PlanBody | undefined, meeting: number): HomeTask {
  const steps = body?.steps.filter((step) => step.meeting === meeting) ?? [];
  const work = steps.filter((step) => step.stage === 'memahami' || step.stage === 'mengaplikasi');
  const question = steps.flatMap((step) => step.questions).find((one) => one.text.trim() !== '');
  const used = new Set(steps.flatMap((step) => step.questions.map((one) => one.objective)));
  const objectives = body?.design.objectives ?? [];
  return {
    title,
    objective: (objectives.find((one) => used.has(one.id)) ?? objectives[0])?.text ?? '',
    tasks: (work.length > 0 ? work : steps).slice(0, tasksMost).map((step) => step.text.trim()).filter(Boolean),
    question: question?.text.trim() ?? '',
    options: question?.options.map((one) => one.text) ?? [],
    way: question?.kind === 'multi' || question?.kind === 'order' ? question.kind : ''
  };
}

export interface Block {
  head: string;
  lines: string[];
}

/** The parts of the message in order; empty parts are left out. Picture and text are made of the same. */
export function blocksOf(task: HomeTask, t: typeof id): Block[] {
  const blocks = [
    { head: t.objective, lines: [task.objective] },
    { head: t.task, lines: task.tasks.map((text, i) => (task.tasks.length > 1 ? `${i + 1}. ${text}` : text)) },
    { head: t.question, lines: [task.question, ...task.options.map((text, i) => `${letter(i)}. ${text}`)] },
    { head: t.how, lines: [t.ways[task.way], t.howTo] }
  ];
  return blocks.map((block) => ({ ...block, lines: block.lines.filter((line) => line !== '') })).filter((block) => block.lines.length > 0);
}

export function textOf(task: HomeTask, about: string, t: typeof id): string {
  const parts = blocksOf(task, t).map(({ head, lines }) => `*${head}*\n${lines.join('\n')}`);
  return [`*${task.title}*\n${about}`, t.atHome, ...parts].join('\n\n');
}

/** A name for the picture that every phone takes: no signs that file systems refuse, not too long. */
export const fileName = (name: string) => `${name.replace(/[\\/:*?"<>|\n]+/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 80)}.png`;
