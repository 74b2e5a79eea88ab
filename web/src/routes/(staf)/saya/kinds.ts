/** What a command was about, from the last plain word of its path: "/api/lessons/lesson_…/answers" is "answers". No ids, no dates. */
export function kindOf(path: string): string {
  const words = path.split('/').filter((part) => part !== '' && part !== 'api' && !part.includes('_') && !/^\d/.test(part));
  return words.at(-1) ?? '';
}
