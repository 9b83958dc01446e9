/** What nobody filled in: every row is one way in which templates mark a gap. */
export type Placeholder = {
  readonly id: string;
  /**
   * Always with the flag `g`; bounded, so that hostile text cannot slow it down. One that starts at the `@` of
   * an address is fast; the part before it is added to what is shown.
   */
  readonly pattern: RegExp;
  /**
   * Where it counts: `raw` everywhere, `prose` outside of fenced code and comments, `plain` outside of code
   * spans, too. A report form in a fence and a variable in a code span are no gaps.
   */
  readonly where: 'raw' | 'prose' | 'plain';
  /** In lower case, what every match holds one of: without, the pattern is not tried, which saves making it. */
  readonly hint?: readonly string[];
  /** A match counts only when this is in the text as well. */
  readonly along?: RegExp;
  /** Matches that are no gap. */
  readonly unless?: RegExp;
  /** What it is, to follow "is". */
  readonly what: string;
};

const things =
  'user[-_]?name|user|org(?:ani[sz]ation)?|repo(?:sitory)?|project|company|domain|website|e-?mail|handle|github';

/** What follows "your" where a name is to be put. */
const yours =
  'your- your_ youruser yourorg yourrepo yourproject yourcompany yourdomain yourwebsite youremail youre- yourhandle yourgithub'.split(
    ' ',
  );

const possessives = 'tu|su|seu|ton|votre|dein|deine|ihr|ihre|tuo|jouw|uw'.split('|');
const thingsElsewhere =
  'e-?mail|correo|usuario|dominio|domaine|domain|domein|empresa|organi[sz]\\w{1,12}|proyecto|projeto|projet|projekt|progetto|repo';

/** What a gap in brackets begins with. */
const gaps = 'insert|your|add|todo|tbd|update|enter|fill in|replace|placeholder'.split('|');
const gapsElsewhere =
  'tu|su|inserta|añadir|agregar|seu|sua|inserir|adicionar|ton|votre|insérer|ajouter|dein|deine|ihr|ihre|hier|einfügen|tuo|inserire|вставьте|укажите'.split(
    '|',
  );
/** Whatever its ending. */
const yourInRussian = 'ваш';
const endingInRussian = '[а-яё]{0,3}';

const inBrackets = (words: readonly string[]) => words.flatMap((word) => [`[${word}`, `[ ${word}`]);

const tags = 'your insert enter add owner org repo user username project email mail'.split(' ');
const notes = 'cambia|reemplaza|substitua|remplace|remplacez|à compléter|ersetze|sostituisci'.split('|');
const sampleHosts = 'ejemplo exemplo exemple esempio beispiel voorbeeld'.split(' ');

const reservedMailbox = String.raw`@(?:[\w-]{1,40}\.)?(?:example|domain|company)\.[a-z]{2,6}\b`;

export const placeholders: readonly Placeholder[] = [
  {
    id: 'joined-your',
    hint: yours,
    pattern: new RegExp(`\\byour[-_]?(?:${things})(?:[-_]?name)?\\b`, 'gi'),
    where: 'plain',
    what: 'a name to be replaced by yours',
  },
  {
    id: 'address-your',
    hint: ['/your', '@your', 'mailto:your'],
    pattern: new RegExp(`(?:[/@]|mailto:)your[-_.]?(?:${things})\\b`, 'gi'),
    where: 'prose',
    what: 'an address to be replaced by yours',
  },
  {
    id: 'shouted-your',
    hint: ['your_', 'your-', ' here'],
    pattern:
      /\bYOUR[_-][A-Z]{2,20}(?:[_-][A-Z]{2,20}){0,3}\b|\b(?:YOUR|INSERT|ENTER)(?: [A-Z]{2,20}){1,4} HERE\b/g,
    where: 'plain',
    what: 'a gap to be filled in',
  },
  {
    id: 'brackets',
    hint: inBrackets(gaps),
    pattern: new RegExp(String.raw`(?<!\])\[ ?(?:${gaps.join('|')})\b[^\]\n[]{0,80}\](?![([:])`, 'gi'),
    where: 'plain',
    what: 'a gap to be filled in',
  },
  {
    id: 'angle-brackets',
    hint: tags.map((word) => `<${word}`),
    pattern: new RegExp(`<(?:${tags.join('|')})(?:[ _-][^>\\n<]{0,60})?>`, 'gi'),
    where: 'plain',
    what: 'a gap to be filled in',
  },
  {
    id: 'todo-comment',
    hint: ['<!--'],
    pattern: /<!--\s{0,20}(?:todo|fixme|replace|insert|fill in|update this)\b/gi,
    where: 'raw',
    what: 'a note to finish the text',
  },
  {
    id: 'todo',
    hint: ['todo', 'fixme'],
    pattern: /\b(?:TODO|FIXME)\b(?=:|\s*\(|\s*$)/gm,
    where: 'plain',
    what: 'a note to finish the text',
  },
  {
    id: 'tbd',
    hint: ['tbd', 'to be added'],
    // As a value: a cell of a table, in brackets, or at the end of a line after a colon or a dash.
    // "To be announced" is left alone: for an end of support it is an answer.
    pattern:
      /\b(?:tbd|to be added)\b(?=[ \t*]{0,9}\|)(?<=\|[ \t*]{0,9}[a-z ]{3,12})|\btbd\b(?:(?=[)\]](?![([:]))(?<=[([]\w{3})|(?=[.*\s]{0,9}$)(?<=[:–-][ \t*]{0,9}\w{3}))/gim,
    where: 'plain',
    what: 'a gap to be filled in',
  },
  {
    id: 'reserved-mailbox',
    hint: ['example.', 'domain.', 'company.'],
    pattern: new RegExp(reservedMailbox, 'gi'),
    where: 'plain',
    what: 'an address that belongs to nobody',
  },
  {
    id: 'reserved-mailbox-as-code',
    hint: ['example.', 'domain.', 'company.'],
    // A code span that is the address and nothing else; in the midst of code it is an example.
    pattern: new RegExp(`${reservedMailbox}(?=>?\`)(?<=\`<?[\\w.+-]{1,64}@[\\w.-]{1,80})`, 'gi'),
    where: 'prose',
    what: 'an address that belongs to nobody',
  },
  {
    id: 'reserved-host',
    hint: ['example.'],
    pattern: /\bexample\.(?:com|org|net)\b(?<!@[\w.-]{0,80})/gi,
    where: 'plain',
    what: 'a host name that is reserved for examples',
  },
  {
    id: 'sample-mailbox',
    hint: 'xxx@ you@ your@ my@ foo@ doe@ @bar.com @mail.com @email.com'.split(' '),
    pattern:
      /\b(?:xxx|you|your|my|foo|john\.?doe|jane\.?doe)@[\w-]{1,40}(?:\.\w{2,10})?|@(?:bar|mail|email)\.com\b/gi,
    where: 'prose',
    what: 'a sample address',
  },
  {
    id: 'sample-repository',
    hint: 'owner org user example < [ {'
      .split(' ')
      .flatMap((begin) => [`github.com/${begin}`, `gitlab.com/${begin}`]),
    pattern:
      /\b(?:github|gitlab)\.com\/(?:owner|org|orgname|organization|user|username|example|<[^>\n]{0,40}>|\[[^\]\n]{0,40}\]|\{[^}\n]{0,40}\})\/[\w<[{.-]{1,40}/gi,
    where: 'plain',
    what: 'the address of nobody’s repository',
  },
  {
    id: 'template-tag',
    hint: ['{{', '<%', '${'],
    pattern: /\{\{[^{}\n]{0,80}\}\}|<%=?[^%\n]{0,80}%>|\$\{[^{}\n]{0,80}\}/g,
    where: 'plain',
    what: 'a template tag that was not rendered',
  },
  {
    id: 'template-variable',
    hint: ['$'],
    pattern: /(?<![\w$\\/])\$[A-Z][A-Z_]{1,40}[A-Za-z]{0,20}\b/g,
    where: 'plain',
    unless: /^\$(?:HOME|PATH|PWD|USER|SHELL|TMPDIR|TEMP|ROOT|USD|GITHUB_\w+|XDG_\w+|[A-Z]+_HOME)$/,
    what: 'a variable that was not filled in',
  },
  {
    id: 'github-starter',
    hint: ['use this section'],
    pattern: /\bUse this section to tell (?:people|users)/gi,
    where: 'raw',
    what: 'the starter text of GitHub',
  },
  {
    id: 'github-starter-table',
    hint: ['5.1.x'],
    pattern: /^\|\s{0,9}5\.1\.x\s{0,9}\|\s{0,9}(?::white_check_mark:|✅)/gm,
    where: 'prose',
    along: /^\|\s{0,9}4\.0\.x\s{0,9}\|\s{0,9}(?::white_check_mark:|✅)/m,
    what: 'the table of versions of GitHub’s starter text',
  },
  {
    id: 'announced-gap',
    pattern:
      /\b(?:update|replace|change|substitute)d? (?:this |it )?(?:with|by|to) (?:the |your |an? )?(?:actual|real|own|monitored)\b|\((?:please )?(?:replace|change|substitute) (?:this |it )?(?:with|by|to) [^)\n]{0,80}\)|\((?:placeholder|to be (?:filled|configured|added|defined|determined|announced))\b|\bthis (?:file |policy )?is a stub\b/gi,
    where: 'prose',
    what: 'a note to fill in the real value',
  },
  { id: 'lorem', hint: ['lorem'], pattern: /\blorem ipsum\b/gi, where: 'prose', what: 'filler text' },
  {
    id: 'noreply',
    hint: ['reply'],
    pattern:
      /\b(?:no-?reply|do-?not-?reply)[\w.+-]{0,40}@[\w-]{1,60}(?:\.[\w-]{1,40}){1,5}|@users\.noreply\.[\w.]{1,40}\b/gi,
    where: 'prose',
    what: 'an address that takes no mail',
  },
  {
    id: 'chinese',
    hint: ['待', '填写', '替换', '您的', '你的'],
    pattern:
      /待添加|待补充|待填写|[[(（【<][^\])）】>\n]{0,40}(?:填写|替换|您的|你的)[^\])）】>\n]{0,40}[\])）】>](?![([:])/g,
    where: 'plain',
    what: 'a gap to be filled in',
  },
  {
    id: 'japanese',
    hint: ['要記入', 'ここに', 'あなたの'],
    pattern:
      /要記入|ここに[^\n。]{0,20}(?:記入|入力|記載)|[[(（【<][^\])）】>\n]{0,40}あなたの[^\])）】>\n]{0,40}[\])）】>](?![([:])/g,
    where: 'plain',
    what: 'a gap to be filled in',
  },
  {
    id: 'korean',
    hint: ['여기에', '추가', '귀하의'],
    pattern:
      /여기에[^\n.]{0,20}(?:입력|작성)|추가 ?예정|[[(<][^\])>\n]{0,40}귀하의[^\])>\n]{0,40}[\])>](?![([:])/g,
    where: 'plain',
    what: 'a gap to be filled in',
  },
  {
    id: 'sample-host-elsewhere',
    hint: [...sampleHosts.map((word) => `${word}.`), '@dominio', '@domaine', '@domein'],
    pattern: new RegExp(
      String.raw`\b(?:${sampleHosts.join('|')})\.(?:com|org|net|es|br|fr|it|de|nl)\b|@(?:dominio|domaine|domein)\.[a-z]{2,6}\b`,
      'gi',
    ),
    where: 'prose',
    what: 'a sample address',
  },
  {
    id: 'joined-your-elsewhere',
    hint: possessives.flatMap((word) => [`${word}-`, `${word}_`]),
    pattern: new RegExp(`\\b(?:${possessives.join('|')})[-_](?:${thingsElsewhere})\\b`, 'gi'),
    where: 'prose',
    what: 'a name to be replaced by yours',
  },
  {
    id: 'address-your-elsewhere',
    hint: possessives.map((word) => `@${word}`),
    pattern: new RegExp(`@(?:${possessives.join('|')})(?:${thingsElsewhere})\\.[a-z]{2,6}\\b`, 'gi'),
    where: 'prose',
    what: 'an address to be replaced by yours',
  },
  {
    id: 'brackets-elsewhere',
    hint: inBrackets([...gapsElsewhere, yourInRussian]),
    pattern: new RegExp(
      String.raw`(?<!\])\[ ?(?:${gapsElsewhere.join('|')}|${yourInRussian}${endingInRussian})[ -][^\]\n[]{0,80}\](?![([:])`,
      'giu',
    ),
    where: 'plain',
    what: 'a gap to be filled in',
  },
  {
    id: 'announced-gap-elsewhere',
    hint: notes.map((word) => `(${word}`),
    pattern: new RegExp(String.raw`\((?:${notes.join('|')})\b[^)\n]{0,80}\)`, 'gi'),
    where: 'prose',
    what: 'a note to fill in the real value',
  },
];
