/** The words for a plan's parts, as the editor has them. */
import { area } from '$lib/i18n';
import type { Origin } from '$lib/engine/document';
import { dimensionName, principleName, stageName, t as plans } from '../../routes/(staf)/rencana/names';
import type { Control, Label } from './asked';
import { placeWords } from './origins';
import en from './texts.en';
import id from './texts.id';

export const t = area(id, en);

/** A field's name by the last part of its place. */
const fieldWords = (name: string): string =>
  ({
    readiness: plans.field.readiness,
    material: plans.field.material,
    dimensions: plans.field.dimensions,
    outcome: plans.field.outcome,
    cross_discipline: plans.field.cross,
    topic: plans.field.topic,
    practice: plans.field.practice,
    partnership: plans.field.partnership,
    culture: plans.field.culture,
    physical: plans.field.physical,
    virtual: plans.field.virtual,
    digital: plans.field.digital,
    phase: plans.identity.phase,
    grade: plans.identity.grade,
    subject: plans.identity.subject,
    class_size: plans.identity.classSize,
    school_year: plans.identity.schoolYear,
    level: plans.identity.level,
    meeting: t.more.meeting,
    stage: plans.step.stage,
    criteria: plans.assessment.criteria,
    question: plans.question.text,
    option: t.more.option,
    text: t.more.option,
    reason: plans.question.reason,
    next: plans.question.next
  })[name] ?? plans.part.design;

export function labelWords({ part, n, of }: Label): string {
  if (part === 'objective') return n < 0 ? t.label.newObjective : t.label.objective(n + 1);
  if (part === 'step') return n < 0 ? t.label.newStep(stageName(of)) : plans.step.name(n + 1, stageName(of));
  if (part === 'assessment') {
    const when = plans.assessment.whens[of as 'awal'] ?? '';
    return n < 0 ? t.label.newAssessment(when) : [plans.assessment.name(n + 1), when].filter(Boolean).join(' · ');
  }
  if (part === 'meeting') return t.label.meetingMinutes(n + 1);
  return part === 'unplaced' ? t.label.unplaced(n + 1) : fieldWords(of);
}

export function controlWords(control: Control): string {
  const words = labelWords(control.label);
  return control.kind === 'number' && control.label.part === 'step' ? t.label.stepMinutes(words) : words;
}

/** "dari tabel 2, baris 3 · dikira dari isinya" */
export function originWords({ place, by }: Origin): string {
  return [place.number > 0 || place.kind === 'margin' ? placeWords(place, t.place) : '', t.by[by]].filter(Boolean).join(' · ');
}

export const nameOf = { dimensions: dimensionName, principles: principleName, stages: stageName };
