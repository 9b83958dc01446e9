import type { Finding } from './finding.ts';
import type { Statement } from './statements.ts';
import { supportEndIn } from './support-ends.ts';
import { ageIn, namedVersion, ruleIn, versionIn, versionsIn } from './version-words.ts';

const key = 'supportedVersions';

const check =
  /:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|check|hourglass\w*|green_circle):|[✅✓✔☑🟢⌛⏳]|^\s*yes\b/iu;
const yes =
  /:(?:warning|large_blue_circle|yellow_circle|construction):|🟡|^\s*(?:y|true|x|supported|active(?:ly)?|maintained|current|full|stable|latest|lts|tbd|to be (?:determined|decided|announced)|security|critical|bug ?fix\w*|maintenance)\b(?! (?:no|not|end))|\b(?:fully|currently|actively|still) supported\b|\buntil\b/iu;
const no =
  /:(?:x|no_entry\w*|negative_squared_cross_mark|heavy_multiplication_x|red_circle|cross_mark):|[❌✗✘✖🔴⛔🚫⚠]|\b(?:not?|never|none|unsupported|un-?maintained|deprecated|eol|end[ -]of[ -](?:life|support)|discontinued|obsolete|upgrade)\b/iu;

const versionHead = /\b(?:version|release|branch|tag|series|line|major)s?\b/i;
const supportHead =
  /support|maintain|secur|status|fix|patch|updates?|active|\bin[ -]scope\b|end[ -]of[ -]life|\beol\b/i;

/** A statement that says of one line of versions that it is supported. */
type Named = { readonly statement: Statement; readonly version: string };

/** `2.x: 06/2027` for each line whose end of support is told. */
function endsOf(named: readonly Named[]): readonly Finding[] {
  const told = named.flatMap(({ statement, version }) => {
    const end = supportEndIn(statement);
    return end === undefined ? [] : [{ statement, value: `${version.replace(/ LTS$/, '')}: ${end}` }];
  });
  const [first] = told;
  return first === undefined
    ? []
    : [{ key: 'supportEnds', value: told.map(({ value }) => value), statement: first.statement }];
}

const join = (versions: readonly string[]) => [...new Set(versions)].join(', ');

/** A table of versions has a column for them and one that says whether they are supported. */
function isVersionRow({ kind, head, topics, cells }: Statement): boolean {
  const headed = versionHead.test(head[0] ?? '') && head.slice(1).some((cell) => supportHead.test(cell));
  const about = topics[0] === 'versions' || headed;
  return kind === 'row' && cells.length > 1 && about && !/\bcve|affected|\bdate\b/i.test(head.join(' '));
}

/** The version of a row, when the row says that it is supported. */
function supportedCell({ cells, head }: Statement): string | undefined {
  const at = Math.max(
    head.findIndex((cell) => versionHead.test(cell)),
    0,
  );
  const marks = cells.map((cell, index) => ({ cell, head: head[index] ?? '', index }));
  const others = marks.filter(({ index }) => index !== at);
  const telling = others.filter((mark) => supportHead.test(mark.head));
  const told = (telling.length > 0 ? telling : others).map(({ cell }) => cell).join(' | ');
  return check.test(told) || (yes.test(told) && !no.test(told)) ? cells[at] : undefined;
}

function fromTable(statements: readonly Statement[]): readonly Finding[] {
  const supported = statements.filter(isVersionRow).flatMap((statement) => {
    const cell = supportedCell(statement);
    return cell === undefined ? [] : [{ statement, cell }];
  });
  const [first] = supported;
  if (first === undefined) return [];
  const lines = supported.flatMap(({ statement, cell }): readonly Named[] => {
    const version = versionIn(cell);
    return version === undefined ? [] : [{ statement, version }];
  });
  const named = supported.map(({ cell }) => namedVersion(cell)).find((rule) => rule !== undefined);
  const listed = lines.length === supported.length;
  const value = listed ? join(lines.map(({ version }) => version)) : named;
  const ends = listed ? endsOf(lines) : [];
  return value === undefined ? [] : [{ key, value, statement: first.statement }, ...ends];
}

const itemForm = /^\W{0,3}(?:version\s+)?(?:[<>]=?\s*)?v?\d+\.?[\dx*.]*\+?(?:\W|$)/i;

/** `- 2.x`, `- v1.9 (security fixes only)`. */
function fromList(statements: readonly Statement[]): readonly Finding[] {
  const items = statements.filter(({ kind, topics }) => kind === 'item' && topics[0] === 'versions');
  const found = items.flatMap((statement) => {
    const all = `${statement.lead} ${statement.text}`;
    const stated = itemForm.test(statement.text) && !no.test(all) && !/\breleased in\b/i.test(all);
    const version = stated ? versionIn(statement.text) : undefined;
    return version === undefined ? [] : [{ statement, version }];
  });
  const [first] = found;
  return first === undefined
    ? []
    : [
        { key, value: join(found.map(({ version }) => version)), statement: first.statement },
        ...endsOf(found),
      ];
}

const supports =
  /\b(?:support\w*|maintain\w*|receiv\w+|get|provid\w+|fix\w*|patch\w*|secur\w+|updates?|backport\w*|rolling|only|use|upgrade|appl(?:y|ied))\b/i;

/** Requests and examples tell less than statements. */
const aside =
  /\b(?:reproduc\w+|before (?:you )?report\w*|please (?:check|make sure|verify|confirm|upgrade)|for example|(?:highly )?recommend\w*|note as well|should (?:use|upgrade|always))\b|\be\.g\./i;

const example = /\bfor example\b|\be\.g\.|\breproduc|\bbefore (?:you )?report|\bnote as well\b/i;

/** `For the current version, see …` says where the answer stands, and not what it is. */
const elsewhere =
  /^\W*for\b[^.]{0,80}\b(?:see|refer|check|visit|consult)\b|\b(?:see|refer to|consult)\b[^.]{0,80}\b(?:for|which)\b[^.]{0,60}\b(?:support\w*|versions?)\b/i;

/** Words that speak of support wherever they stand. */
const spoken =
  /\b(?:support(?:ed|s)?|maintained)\b|\bsecurity (?:fixes|patches|updates) (?:are|will be|get)? ?(?:only )?(?:published|released|provided|made|applied|available|delivered|go)\b/i;

function tells({ kind, topics, text }: Statement): boolean {
  const wide = topics[0] === undefined || topics[0] === 'title' || topics[0] === 'reporting';
  const named = wide && spoken.test(text) && versionHead.test(text);
  const only =
    /\bonly\b/i.test(text) && /\bsecurity (?:fix|patch|update)/i.test(text) && ruleIn(text) !== undefined;
  if (kind !== 'row' && only) return true;
  const stated = supports.test(text) || (text.split(' ').length < 8 && ruleIn(text) !== undefined);
  return kind !== 'row' && (topics[0] === 'versions' || named) && stated;
}

function fromProse(statements: readonly Statement[]): readonly Finding[] {
  const about = statements
    .filter((said) => tells(said) && !elsewhere.test(said.text))
    .map((said) => ({ ...said, text: said.text.replace(/\(e\.g[^()]{0,60}\)/gi, '') }));
  const plain = about.filter(({ text }) => !aside.test(text));
  const rest = about.filter(
    ({ text, topics }) => aside.test(text) && !example.test(text) && topics[0] === 'versions',
  );
  const stated = plain.flatMap((statement) => {
    const { text } = statement;
    const value = ruleIn(text) ?? ageIn(text) ?? versionsIn(text);
    return value === undefined ? [] : [{ key, value, statement }];
  });
  const asked = rest.flatMap((statement) => {
    const value = ruleIn(statement.text);
    return value === undefined ? [] : [{ key, value, statement }];
  });
  return [...stated, ...asked];
}

/** How many lines of versions a rule keeps alive. */
const size: Readonly<Record<string, number>> = {
  'latest-release': 1,
  'latest-major': 1,
  main: 1,
  'last-two-majors': 2,
  'last-two-minors': 2,
  'last-three-minors': 3,
};

/** A sentence with a rule explains the table below it when both keep as many lines alive; it goes stale later. */
function explains(rule: Finding, table: Finding): boolean {
  return key === table.key && size[String(rule.value)] === String(table.value).split(', ').length;
}

/**
 * Which versions a policy says get security fixes: a table first, then a list, then a sentence; but the rule
 * that a table follows before the table.
 */
export function readVersions(statements: readonly Statement[]): readonly Finding[] {
  const [tables, lists, prose] = [fromTable(statements), fromList(statements), fromProse(statements)];
  const rules = prose.filter((rule) => tables.some((table) => explains(rule, table)));
  return [...rules, ...tables, ...lists, ...prose];
}
