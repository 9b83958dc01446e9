import type { Read, Source } from '../idiom.ts';
import { readAt } from './read-at.ts';

/** Names that words of the shell hold, with their places: `printenv X`, `[[ -v X ]]`, `importas x X`. */
const named = [
  /\bprintenv[ \t]+(?:-\w+[ \t]+)?["']?([A-Z][A-Z0-9_]+)/g,
  /\[\[?[^\]\n]{0,80}?-v[ \t]+["']?([A-Z][A-Z0-9_]+)/g,
  // https://fishshell.com/docs/current/cmds/set.html
  /\bset[ \t]+-q[ \t]+([A-Z][A-Z0-9_]+)/g,
  // https://skarnet.org/software/execline/importas.html
  /^[ \t]*importas[ \t]+(?:-\w+[ \t]+(?:(?<=D[ \t]+)\S{1,80}[ \t]+)?){0,4}\w+[ \t]+([A-Z][A-Z0-9_]+)/gm,
];
// https://www.gnu.org/software/gettext/manual/html_node/envsubst-Invocation.html
const substituted = /\benvsubst[ \t]+(?:-\S+[ \t]+){0,2}'([^'\n]{1,2000})'/g;

const upperNames = /\b[A-Z][A-Z0-9]*_[A-Z0-9_]*[A-Z0-9]\b/g;

/** Names that commands are given as words. */
export function wordsOf(source: Source): readonly Read[] {
  const words = named.flatMap((form) =>
    [...source.text.matchAll(form)].map((hit) => ({
      ...readAt(source, hit[1] ?? '', hit.index),
      optional: true,
    })),
  );
  const listed = [...source.text.matchAll(substituted)].flatMap((hit) =>
    [...(hit[1] ?? '').matchAll(/\$\{?([A-Z][A-Z0-9_]+)/g)].map((each) =>
      readAt(source, each[1] ?? '', hit.index),
    ),
  );
  return [...words, ...listed];
}

/** `${!name}`, `eval "x=\\$$name"`, `printenv "$name"`: the variable that another one names. */
const indirect = /\$\{!(\w+)(?=[}:+-])|\beval\b[^\n]{0,80}\\\$\{?\$\{?(\w+)|\bprintenv[ \t]+"?\$\{?(\w+)/g;
const isArgument = (text: string, word: string) =>
  new RegExp(String.raw`\b${word}=["']?\$\{?1\b`).test(text) || word === '1';
const functionHead = /^[ \t]*(?:function[ \t]+)?([a-zA-Z_][\w-]*)[ \t]*\(\)/gm;

/** Names that loops run over or functions are called with, where they are then expanded indirectly. */
export function indirectReads(source: Source): readonly Read[] {
  const { text } = source;
  const places = [...text.matchAll(indirect)].slice(0, 40).map((hit) => ({
    word: hit[1] ?? hit[2] ?? hit[3] ?? '',
    at: hit.index,
  }));
  if (places.length === 0) return [];
  const reads: Read[] = [];
  const put = (list: string, from: number): void => {
    for (const hit of list.matchAll(upperNames)) reads.push(readAt(source, hit[0], from + hit.index));
  };
  for (const word of new Set(places.map((each) => each.word))) {
    for (const loop of text.matchAll(
      new RegExp(String.raw`\bfor[ \t]+${word}[ \t]+in[ \t]+([^;]{1,2000}?)(?:;|\n[ \t]*do\b)`, 'g'),
    )) {
      const list = loop[1] ?? '';
      put(list, loop.index);
      for (const [, array = ''] of list.matchAll(/\$\{?(\w+)/g)) {
        const held = new RegExp(
          String.raw`\b${array}=\(([^)]{1,4000})\)|\b${array}=["']([^"']{1,4000})["']`,
        ).exec(text);
        if (held) put(held[1] ?? held[2] ?? '', held.index);
      }
    }
  }
  const heads = [...text.matchAll(functionHead)];
  const takers = new Map<string, string>();
  for (const { word, at } of places) {
    const head = heads.findLast(({ index }) => index < at);
    const body = head ? text.slice(head.index, at + 200) : '';
    if (head && isArgument(body, word)) takers.set(head[1] ?? '', body);
  }
  for (const [taker, body] of takers) {
    const call = new RegExp(
      String.raw`(?:^|[;&|({\x60]|\$\(|\b(?:then|do|else|if|while)\b)[ \t]*${taker}[ \t]+["']?([A-Z][A-Z0-9_]+)`,
      'gm',
    );
    for (const hit of text.matchAll(call)) {
      reads.push(readAt(source, hit[1] ?? '', hit.index));
      // https://docs.docker.com/engine/swarm/secrets/#build-support-for-docker-secrets-into-your-images
      if (/\}_FILE\b|\$\w+_FILE\b/.test(body))
        reads.push({ ...readAt(source, `${hit[1] ?? ''}_FILE`, hit.index), optional: true });
    }
  }
  return reads;
}
