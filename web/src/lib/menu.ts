/** Which rooms each role has, in the order of the menu. The first is where the role lands. */
import type { Role } from '$lib/api/types';
import type { IconName } from '$lib/ui/Icon.svelte';

export type MenuKey = 'today' | 'plans' | 'classes' | 'pupils' | 'me' | 'school' | 'import' | 'city' | 'visits';

export interface MenuEntry {
  key: MenuKey;
  icon: IconName;
  href: string;
}

const entry = (key: MenuKey, href: string): MenuEntry => ({ key, icon: key, href });
const me = entry('me', '/saya');

export const menus: Record<Role, readonly MenuEntry[]> = {
  teacher: [entry('today', '/hari-ini'), entry('plans', '/rencana'), entry('classes', '/kelas'), entry('pupils', '/murid'), me],
  principal: [entry('today', '/hari-ini'), entry('plans', '/rencana/diserahkan'), entry('school', '/sekolah'), me],
  operator: [entry('today', '/hari-ini'), entry('import', '/impor'), entry('school', '/sekolah'), me],
  supervisor: [entry('today', '/hari-ini'), entry('plans', '/rencana/diserahkan'), entry('visits', '/binaan'), me],
  office: [entry('city', '/kota'), entry('import', '/impor'), entry('school', '/sekolah'), me]
};

/** A person with several roles lands in the first of these; Hari ini and Saya let them change. Every head is a teacher, too. */
export const roleOrder: readonly Role[] = ['principal', 'teacher', 'operator', 'supervisor', 'office'];

/** True when `path` is inside the entry's room ("/rencana/plan_…" is inside "/rencana"). */
export function isInside(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
