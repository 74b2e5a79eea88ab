/** Which help belongs to a page. Pure; the texts come with HelpSheet, when somebody asks. */

/** "/(staf)/kelas/[group]" -> "/kelas/[group]". */
export const pageOf = (route: string) => route.replace(/\/\([^)]*\)/g, '') || '/';

/** The key of a page's help: the role's own where there is one. */
export function helpKey(known: Readonly<Record<string, unknown>>, route: string, role: string | undefined): string | undefined {
  const page = pageOf(route);
  return [`${page} ${role ?? ''}`, page].find((key) => key in known);
}

/** The teacher's guide on one page, with this installation's address on it. */
export const guidePath = () => `/api/guide.pdf?origin=${encodeURIComponent(location.origin)}`;
