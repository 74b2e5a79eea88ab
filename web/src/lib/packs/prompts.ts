import raw from './generated/prompts.json';
import type { PackText } from './types';

const byId = new Map((raw as unknown as { prompts: readonly { id: string; text: PackText }[] }).prompts.map((one) => [one.id, one.text]));

/** What a prompt of the journal asks; nothing for one that no pack has any more. */
export const promptText = (id: string): PackText | undefined => byId.get(id);
