import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kindOf } from './kinds';
import texts from './texts.id';

describe('what a command was about', () => {
  it('is the last plain word of its path', () => {
    expect(kindOf('/api/lessons/lesson_00000000000000000000000001/attendance')).toBe('attendance');
    expect(kindOf('/api/plans/plan_00000000000000000000000001')).toBe('plans');
    expect(kindOf('/api/schools/school_00000000000000000000000001/days/2026-11-24')).toBe('days');
    expect(kindOf('/')).toBe('');
  });
  it('has a name for every command of the contract that a page keeps', () => {
    const api = (path: string) => fileURLToPath(new URL(`../../../../../api/${path}`, import.meta.url));
    const { paths } = JSON.parse(readFileSync(api('openapi.json'), 'utf8')) as { paths: Record<string, Record<string, { operationId: string }>> };
    const commands = new Set(readdirSync(api('commands')).map((name) => name.slice(0, -'.v1.json'.length)));
    const filled = (path: string) => path.replace(/\{(\w+)\}/g, (_, name: string) => (/^(day|semester|year)$/.test(name) ? '2026-2' : `${name}_1`));
    const kinds = Object.entries(paths).flatMap(([path, methods]) => (methods.put && commands.has(methods.put.operationId) ? [kindOf(filled(path))] : []));
    expect(kinds.length).toBeGreaterThan(10);
    for (const kind of kinds) expect(Object.keys(texts.kinds), kind).toContain(kind);
  });
});
