import { reading } from '$lib/local';
import type { ReviewPage } from '../../../wire';

export async function load({ params, parent, url }) {
  await parent();
  const form = url.searchParams.get('form');
  const asked = form ? `?form=${encodeURIComponent(form)}` : '';
  return { plan: params.plan, page: await reading<ReviewPage>(`/api/submitted-plans/${params.plan}/review${asked}`).open() };
}
