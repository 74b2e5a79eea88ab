/** Which things a command touches. Commands with a thing in common keep their order. */

const id = /^[a-z]+_[0-9a-hjkmnp-tv-z]{26}$/;

/**
 * The first id in the path ("/api/lessons/lesson_…/answers" belongs to that lesson). A thing made on the phone has
 * its id in the body instead; and an id that a body names at its top level ("plan": "plan_…") ties a new lesson to
 * the plan made before it. Without any id all such commands share one stream.
 */
export function streams(command: { path: string; body: unknown }): string[] {
  const found = new Set<string>();
  const inPath = command.path.split(/[/?#]/).find((part) => id.test(part));
  if (inPath) found.add(inPath);
  if (command.body !== null && typeof command.body === 'object' && !Array.isArray(command.body)) {
    for (const value of Object.values(command.body)) {
      if (typeof value === 'string' && id.test(value)) found.add(value);
    }
  }
  return found.size > 0 ? [...found] : [''];
}
