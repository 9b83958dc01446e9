export type Kind = 'kill' | 'torn' | 'ENOSPC' | 'EACCES' | 'EIO';
export class Killed extends Error {}
export function arm(plan: { root: string; at?: number; kind?: Kind; die?: () => void }): void;
export function disarm(): { count: number; struck: boolean };
