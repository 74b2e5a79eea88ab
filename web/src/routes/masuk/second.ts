/** Signing in asks for the code of the second step, where the account has one. */
import type { Problem } from '$lib/api/client';

export const CODE_NEEDED = 'second.code_needed';
export const isSecond = (problem: Problem) => problem.code.startsWith('second.code_');
