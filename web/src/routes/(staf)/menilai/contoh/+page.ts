import { reading } from '$lib/local';
import type { ExemplarList } from '../types';

export async function load({ url, parent }) {
  await parent();
  const [subject, phase, level] = ['mapel', 'fase', 'tingkat'].map((name) => url.searchParams.get(name) ?? '');
  const asked = new URLSearchParams({ subject: subject!, phase: phase!, ...(level ? { level } : {}) });
  return { subject: subject!, phase: phase!, level: level!, list: await reading<ExemplarList>(`/api/exemplars?${asked}`).open() };
}
