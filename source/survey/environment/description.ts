/** Marks of comments and their decoration, in any language. */
const marks =
  /^[ \t]*(?:\/\/+!?|\/\*+|\*+(?!\/)|#+!?|--+(?=\s)|;+|<!--|\{\{--)[ \t]*|[ \t]*(?:\*+\/|-->|--\}\})[ \t]*$/g;

/** Comments that speak to a tool or to the next programmer. */
const notForUsers =
  /^(?:eslint|prettier|biome|ts-|@ts|@|tslint|istanbul|c8|v8|noqa|type:|nosec|pylint|mypy|ruff|rubocop|nolint|go:|\+build|todo|step \d|fixme|xxx|hack|region|endregion|!|noinspection|sonar|webpack|#__PURE__|jsx|hadolint|shellcheck|vim:|-\*-|={3}|-{3}|\*{3})/i;

/** What the code does at that place, told in the imperative: it says nothing of the variable. */
const isStep =
  /^(?:load|set[ -]?up|get|check|validate|determine|configure|parse|pass|read(?! by)|fetch|retrieve|extract|initiali[sz]e|init|import|reset|convert|construct|instantiate|create|define|try)\b/i;
/** A line of decoration around a title. */
const isDecorated = /(?:-{2,}|={2,}|\*{2,}|#{2,}|~{2,})$/;

/** Go's comments begin with the name of what they stand above: https://go.dev/doc/comment */
const ofIdentifier =
  /^\w*[a-z][A-Z]\w* (?:is|are|holds|contains|specifies|defines|sets|controls|indicates|names) (?:the |a |an )?/;

/** Looks like code that somebody switched off. */
const isCode =
  /[;{}]\s*$|^\w+\s*=[^=]|^(?:const|let|var|import|return|if|for|def|func)\b|^[\w.]+\(.*\)$|=>|\b(?:process\.env|os\.environ|ENV\[)/;

const isSentence = /^[\p{L}"'`(][^\n]*\p{L}{2,}[^\n]*$/u;

/** In characters. */
const shortest = 8;

/** The comment as one short line; `undefined` when it tells a reader nothing. */
export function plainComment(comment: string): string | undefined {
  // Most code has no comment behind it.
  if (comment.length < shortest) return undefined;
  const text = comment
    .replace(marks, '')
    .replace(marks, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ofIdentifier, '');
  const isGood = text.length >= shortest && text.length <= 140 && text.includes(' ') && isSentence.test(text);
  const isAside = notForUsers.test(text) || isStep.test(text) || isDecorated.test(text);
  return isGood && !isAside && !isCode.test(text) ? text : undefined;
}

/** A line that declares something: what a comment says of it, it says of the variable. */
const declares =
  /^\s*(?:(?:export|public|private|protected|readonly|static|final|const|let|var|val|pub|define|default)\s+)*[\w.$'"[\]:-]+\??!?\s*(?::=|[:=](?!=)|\s[\w.*[\]]+\s+`)/;

/** Within a function: what stands above is about the step that the statement takes. */
const isLocal = (code: string) => /^\s+(?:const|let|var|val)\s|^\s+\w+\s*:=/.test(code);

const words = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

/** `max: env.RETRY_LIMIT` hands the variable to something that has its own word and comment for it. */
function isHandedOn(code: string, name: string): boolean {
  const key = /^\s*([a-z]\w*)\s*:\s.*\benv\b/.exec(code)?.[1];
  const parts = key?.split(/(?=[A-Z])|_/).map(words) ?? [];
  return key !== undefined && !parts.some((part) => part.length > 2 && words(name).includes(part));
}

/** `.default(750), // bursts of 750 requests` tells what the number stands for, not what the variable does. */
const explainsNumber = (code: string, comment: string | undefined) =>
  comment !== undefined && /\d{2}/.test(comment) && /[("'\s]\d/.test(code);

/** The comment behind the code of the line, or the one line of comment right above it. */
export function descriptionNear(raw: string, text: string, offset: number, name: string): string | undefined {
  const start = raw.lastIndexOf('\n', offset - 1) + 1;
  const next = raw.indexOf('\n', offset);
  const end = next < 0 ? raw.length : next;
  if (end - start > 400) return undefined;
  const code = text.slice(start, end).trimEnd();
  if (!declares.test(code) || isHandedOn(code, name)) return undefined;
  const behind = plainComment(raw.slice(start + code.length, end));
  if (explainsNumber(code, behind)) return undefined;
  if (behind !== undefined || start === 0 || isLocal(code)) return behind;
  const above = raw.lastIndexOf('\n', start - 2) + 1;
  if (isListed(raw, start, end)) return undefined;
  const isComment =
    start - above < 300 && text.slice(above, start).trim() === '' && raw.slice(above, start).trim() !== '';
  return isComment ? firstOfBlock(raw, text, above, start) : undefined;
}

const nextVariable =
  /^\s*(?:export\s+)?(?:(?:const|let|var|readonly)\s+)?["']?[A-Z][A-Z0-9_]{2,}["']?\s*[:=]/;

/** Another variable stands right below, after what belongs to this one: the comment above heads a list. */
function isListed(raw: string, start: number, end: number): boolean {
  const indent = /^[ \t]*/.exec(raw.slice(start, end))?.[0].length ?? 0;
  const below = raw.slice(end + 1, end + 1000).split('\n', 20);
  const next = below.find((line) => line.search(/\S/) <= indent && !/^\s*[)\]}.]/.test(line));
  return nextVariable.test(next ?? '');
}

/** `Query Limits`, `Cleaner configuration (S3)`: it heads a section rather than telling of its first variable. */
const isTitle = (text: string) =>
  /^(?:[A-Z][\w-]*\s*){2,5}$/.test(text) ||
  /^(?:[\w/-]+\s+){1,5}(?:configurations?|config|settings|options|flags|limits|presets|constants?|variables|vars|details|credentials)(?:\s*\([^)]*\))?[.:]?$/i.test(
    text,
  );

/** Only a comment of one line is about one variable; a longer one is a paragraph. */
function firstOfBlock(raw: string, text: string, above: number, start: number): string | undefined {
  const before = raw.lastIndexOf('\n', above - 2) + 1;
  const isLonger =
    above > 0 &&
    text.slice(before, above).trim() === '' &&
    /^\s*(?:\/\/|#|\/?\*+)\s*[^\s/*]/.test(raw.slice(before, above));
  const said = isLonger ? undefined : plainComment(raw.slice(above, start - 1));
  return said === undefined || isTitle(said) ? undefined : said;
}
