import type id from './texts.id';

export default {
  undo: 'Undo',
  redo: 'Redo',
  tools: 'Undo and redo',
  more: (n: number) => `${n} more`,
  mended: 'Mended.',
  beside: (n: number) => `Suggestion ${n}`,
  list: 'Most useful first',
  unseen: 'This part uses the checker. Connect once, then it works without a network.',
  rungs: ['', 'One idea', 'Several ideas', 'Connected', 'Extended'].join('|'),
  ladder: {
    title: (n: number) => `Depth ladder of objective ${n}`,
    stands: (level: string) => `This objective stands on the rung: ${level}`,
    here: 'here',
    by: (verb: string, object: string) => `Read from “${verb}${object ? ` ${object}` : ''}”.`,
    unread: 'Its rung could not be read: an attitude, a skill, or a verb that is not known. You judge it.',
    kindergarten: 'In kindergarten objectives are not measured by this ladder.',
    empty: 'Write the objective first.',
    steps: 'Practised in',
    questions: 'Asked in',
    assessments: 'Shown in',
    none: 'none yet',
    step: (n: number) => `Step ${n}`,
    question: (step: number, n: number) => `Step ${step}, question ${n}`,
    assessment: (n: number) => `Assessment ${n}`,
    next: (level: string) => `One rung deeper: ${level}`,
    take: 'Use this sentence',
    taken: 'The objective was replaced. Change it as you need.',
    own: 'An example sentence, change it as you need.'
  },
  matrix: {
    title: 'Objectives, steps and assessments',
    preview: 'Which practises and judges which objective.',
    hint: 'Tap a box to connect or disconnect.',
    gapStep: (n: number) => `Objective ${n} is practised in no step yet.`,
    gapAssessment: (n: number) => `Objective ${n} is judged in no assessment yet.`,
    unusedAssessment: (n: number) => `Assessment ${n} judges no objective yet.`,
    whole: 'Every objective is practised and judged.',
    practises: (objective: number, step: number) => `Objective ${objective} is practised in step ${step}`,
    judges: (objective: number, assessment: number) => `Objective ${objective} is judged in assessment ${assessment}`
  },
  minutes: {
    whoTitle: (meeting: number) => `Who works, meeting ${meeting}`,
    open: 'Who works, and the table',
    teacher: 'Teacher',
    pupils: 'Pupils',
    untold: 'Not written yet',
    stage: 'Stage',
    all: 'Sum',
    planned: 'Time given',
    caption: (meeting: number) => `Minutes of meeting ${meeting} by stage and by who works`,
    how: 'Read from the sentences of the steps: who does what. Listening alone does not count as working.'
  }
} satisfies typeof id;
