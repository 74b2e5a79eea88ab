/** Answers of the API by hand, until schema.d.ts (`npm run types`) has them. */
import type { Language } from '$lib/i18n';

export type Role = 'office' | 'operator' | 'principal' | 'supervisor' | 'teacher';

export interface SchoolName {
  id: string;
  npsn: string;
  name: string;
  level: string;
  district: string;
}

export interface Grant {
  role: Role;
  school?: SchoolName | null;
  authority?: { id: string; name: string } | null;
}

/** GET /api/me, and what signing in answers. */
export interface Me {
  person: { id: string; name: string };
  demo: boolean;
  city: string;
  language: Language;
  /** Roles valid today; missing when there is none. */
  grants?: Grant[];
}

/** POST /api/slips/look: whose slip it is. */
export interface Slip {
  name: string;
  login: string;
  school: string;
  state: string;
}

/** GET /api/city: whose server this is; for everybody. */
export interface City {
  name: string;
  /** A city made up for trying Selami: every page says so. */
  demo: boolean;
}
