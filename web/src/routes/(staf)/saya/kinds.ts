/** What a command was about, from the last plain word of its path: "/api/lessons/lesson_…/answers" is "answers". No ids, no dates, no step's letters. */
export function kindOf(path: string): string {
  const words = path.split('/').filter((part, i, all) => part !== '' && part !== 'api' && !part.includes('_') && !/^\d/.test(part) && all[i - 1] !== 'steps');
  return words.at(-1) ?? '';
}
