import type { Source } from '../idiom.ts';

/** A here-document of a script; with its word quoted nothing in it is expanded. */
export type Here = { readonly start: number; readonly end: number; readonly isRaw: boolean };
const hereOpens = /<<(-?)[ \t]*(["'\\]?)([A-Za-z_]\w*)/g;

/** The here-documents of a script, in their order. */
export function heresOf({ raw }: Source): readonly Here[] {
  return [...raw.matchAll(hereOpens)].flatMap((hit) => {
    const start = raw.indexOf('\n', hit.index) + 1;
    const close = new RegExp(String.raw`^${hit[1] ? '\\t*' : ''}${hit[3] ?? ''}[ \t]*$`, 'm');
    const length = start > 0 ? close.exec(raw.slice(start, start + 60_000))?.index : undefined;
    return length === undefined ? [] : [{ start, end: start + length, isRaw: hit[2] !== '' }];
  });
}
