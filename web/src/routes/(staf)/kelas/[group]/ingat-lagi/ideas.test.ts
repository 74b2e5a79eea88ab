import { expect, it } from 'vitest';
import type { RevisitIdea } from '$lib/lesson/ingat';
import { turnsOf } from './ideas.svelte';

const idea = (id: string, when: RevisitIdea['when'], wanted: RevisitIdea['wanted'] = '') => ({ id, when, wanted }) as RevisitIdea;

it('puts ideas together by when they come, set aside last', () => {
  const turns = turnsOf([idea('a', 'today', 'first'), idea('b', 'today'), idea('c', 'today'), idea('d', 'next_month'), idea('e', 'today', 'stop'), idea('f', 'today', 'pause')]);
  expect(turns.map((one) => `${one.name} ${one.ideas.map((each) => each.id).join('')}`)).toEqual(['first a', 'today bc', 'next_month d', 'aside ef']);
});
