/** The rules of RFC 9116 as rows, and the fields that it defines. */

export type SecurityTxtRule = {
  readonly id: string;
  readonly demand: string;
  readonly section: string;
  readonly questions: readonly string[];
};

export const securityTxtRules = [
  { id: 'lines', demand: 'Every line is a field, a comment or empty.', section: '4', questions: ['files'] },
  {
    id: 'contact',
    demand: 'There is a Contact, each an address such as mailto: or https:.',
    section: '2.5.3',
    questions: ['channels', 'email', 'formUrl'],
  },
  {
    id: 'expires',
    demand: 'There is one Expires, a time to come.',
    section: '2.5.5',
    questions: ['files'],
  },
  {
    id: 'expires-within-a-year',
    demand: 'It expires within a year, and not within thirty days.',
    section: '2.5.5',
    questions: ['files'],
  },
  {
    id: 'languages',
    demand: 'Preferred-Languages stands once at most and lists language tags.',
    section: '2.5.8',
    questions: ['languages'],
  },
  {
    id: 'addresses',
    demand: 'Web addresses start with https:// and are written as a URI.',
    section: '2.5',
    questions: ['formUrl', 'pgpKeyUrl', 'repository'],
  },
  {
    id: 'names',
    demand: 'Field names are those of the standard.',
    section: '2.4',
    questions: [],
  },
  {
    id: 'location',
    demand: 'It lies in .well-known/.',
    section: '3',
    questions: ['files'],
  },
  {
    id: 'canonical',
    demand: 'A signed file names its Canonical address.',
    section: '2.3',
    questions: [],
  },
  {
    id: 'size',
    demand: 'It keeps to what readers take: 32 KB, 1000 lines, 2048 characters a field.',
    section: '5.7',
    questions: [],
  },
] as const satisfies readonly SecurityTxtRule[];

export type SecurityTxtRuleId = (typeof securityTxtRules)[number]['id'];

/** The fields of the standard and of its registry, in lower case, with how they are written. */
export const securityTxtFields: ReadonlyMap<string, { readonly name: string; readonly uri: boolean }> =
  new Map(
    [
      { name: 'Acknowledgments', uri: true },
      { name: 'Canonical', uri: true },
      { name: 'Contact', uri: true },
      { name: 'CSAF', uri: true },
      { name: 'Encryption', uri: true },
      { name: 'Expires', uri: false },
      { name: 'Hiring', uri: true },
      { name: 'Policy', uri: true },
      { name: 'Preferred-Languages', uri: false },
    ].map((field) => [field.name.toLowerCase(), field]),
  );

/** Misspellings seen in the wild; an unknown name is otherwise an extension. */
export const securityTxtMisspellings: ReadonlyMap<string, string> = new Map([
  ['acknowledgements', 'Acknowledgments'],
  ['acknowledgement', 'Acknowledgments'],
  ['acknowledgment', 'Acknowledgments'],
  ['expire', 'Expires'],
  ['expiry', 'Expires'],
  ['contacts', 'Contact'],
  ['preferred-language', 'Preferred-Languages'],
  ['preferred_languages', 'Preferred-Languages'],
  ['signature', 'an OpenPGP signature around the text'],
]);
