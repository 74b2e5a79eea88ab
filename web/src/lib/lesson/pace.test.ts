import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Pace } from './pace.svelte';

const opened = async (id: string, level: string) => {
  const pace = new Pace('person_a');
  await pace.open({ id, level });
  return pace;
};

describe('the time a class gets', () => {
  it('is longer in an SLB from the beginning, and what the teacher chose after that', async () => {
    expect((await opened('group_a', 'sd')).times).toBe(1);
    const slb = await opened('group_b', 'slb');
    expect(slb.times).toBe(1.5);
    slb.choose(2);
    await expect.poll(async () => (await opened('group_b', 'slb')).times).toBe(2);
    expect((await opened('group_a', 'sd')).times).toBe(1);
  });
});
