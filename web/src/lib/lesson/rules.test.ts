import { expect, it } from 'vitest';
import { ownPhase } from './rules';

it('says a learner’s own phase only where more than one sits together', () => {
  const members = (phases: string[]) => phases.map((phase, i) => ({ pupil: `pupil_${i}`, phase }));
  expect(ownPhase(members(['D', 'D']), 'pupil_0')).toBe('');
  expect(ownPhase(members(['D', 'F']), 'pupil_1')).toBe('F');
  // Nothing is known of one: then nothing is said of it, and the others are alike.
  expect([ownPhase(members(['D', '']), 'pupil_0'), ownPhase(members(['D', 'F', '']), 'pupil_2'), ownPhase(members(['D', 'F']), 'pupil_9')]).toEqual(['', '', '']);
});
