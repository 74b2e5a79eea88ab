import raw from './generated/framework.json';
import type { Dimension, Experience, Principle } from './types';

const pack = raw as unknown as { dimensions: readonly Dimension[]; principles: readonly Principle[]; experiences: readonly Experience[] };
export const { dimensions, principles, experiences } = pack;
