import type { Variable } from '../../questions/facts.ts';

export type Group = { readonly title: string; readonly variables: readonly Variable[] };

/** Areas come before the services of others, in the order in which one sets up an application. */
const areas = [
  'Application',
  'Database',
  'PostgreSQL',
  'MySQL',
  'MongoDB',
  'Redis',
  'Cache',
  'Queue',
  'Session',
  'E-mail',
  'Storage',
  'Logging',
];

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const rankOf = (title: string) => {
  const index = areas.indexOf(title);
  return index < 0 ? areas.length : index;
};

/** A reader expects the address of a thing before its credentials, and what must be set before what may be. */
const order = [
  /(?:URL|URI|HOST|HOSTNAME|DOMAIN|ENDPOINT|ADDR|ADDRESS)$/,
  /PORT$/,
  /(?:DATABASE|NAME|DB|BUCKET)$/,
  /(?:USER|USERNAME|ID)$/,
];
const placeIn = ({ name }: Variable) => {
  const index = order.findIndex((words) => words.test(name));
  return index < 0 ? order.length : index;
};

/** The first word, without what frameworks put before the names that reach the browser. */
const familyOf = ({ name }: Variable) =>
  name.replace(/^(?:NEXT_PUBLIC|VITE|REACT_APP|PUBLIC|EXPO_PUBLIC|NUXT_PUBLIC|NUXT)_/, '').split('_')[0] ??
  '';

const needOf = ({ required, optional }: Variable) => (required ? 0 : optional ? 2 : 1);

const inOrder = (a: Variable, b: Variable) =>
  byCodeUnit(familyOf(a), familyOf(b)) ||
  needOf(a) - needOf(b) ||
  placeIn(a) - placeIn(b) ||
  byCodeUnit(a.name, b.name);

/** Variables by service or area; within each by their first word, and then what must be set comes first. */
export function groupsOf(variables: readonly Variable[]): readonly Group[] {
  const titles = new Set(variables.map(({ service }) => service ?? 'Application'));
  const sorted = [...titles].sort((a, b) => rankOf(a) - rankOf(b) || byCodeUnit(a, b));
  return sorted.map((title) => ({
    title,
    variables: variables.filter(({ service }) => (service ?? 'Application') === title).sort(inOrder),
  }));
}
