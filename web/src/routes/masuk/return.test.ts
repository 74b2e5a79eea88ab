import { expect, it } from 'vitest';
import { safeReturn } from './return';

it('leads only to paths of ours', () => {
  expect(safeReturn('/rencana/plan_1?x=1')).toBe('/rencana/plan_1?x=1');
  for (const bad of [null, '', 'https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)', 'rencana']) expect(safeReturn(bad)).toBe('/');
});
