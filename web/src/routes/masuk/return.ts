/** Where to go after signing in: only ever a path of ours, never another site. */
export function safeReturn(wanted: string | null): string {
  if (!wanted || !wanted.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\')) return '/';
  return wanted;
}
