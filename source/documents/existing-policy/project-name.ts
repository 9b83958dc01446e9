import type { Section } from '../markdown/sections.ts';

const forms = [
  /^security polic(?:y|ies) (?:for|of) (?:the )?(.{2,40})$/i,
  /^(.{2,40}?)(?:['’]s)? security(?: (?:policy|policies|reporting(?: and policy)?|disclosure policy))?$/i,
];

/** Words that stand before "security policy" and name no project. */
const noName =
  /^(?:our|the|this|general|project|product|application|app|software|report\w*|information|open[- ]?source|vulnerability|github|about|repository|organi[sz]ation|cyber|internal|public)\b|\b(?:reporting|and|about)\b/i;

type Name = { readonly value: string; readonly line: number; readonly quote: string };

/** The project's name, where the first heading says it: `Security Policy of Rocket`. */
export function projectNameOf(sections: readonly Section[]): Name | undefined {
  const heading = sections.find(({ level }) => level > 0);
  const name = forms
    .map((form) =>
      form
        .exec(heading?.title ?? '')?.[1]
        ?.replace(/^[^\p{L}\p{N}]+/u, '')
        .trim(),
    )
    .find((found) => found !== undefined);
  if (heading === undefined || name === undefined || name === '' || noName.test(name)) return undefined;
  return { value: name, line: heading.line, quote: heading.title };
}
