/**
 * A template that changes over the years. Every line of it carries a name of its own (`t7`), so that it can be told
 * wherever it went, a wording that upgrades change (`v2`) and an answer that the maintainer changes (`a3`).
 */
export type Line = { readonly name: string; readonly wording: number; readonly answer: number };
export type Section = { readonly name: string; readonly wording: number; readonly lines: readonly Line[] };

export type Template = { readonly sections: readonly Section[]; readonly names: number };

/** How a document looks in a format: the line that opens a section, and a line of it. */
export type Look = {
  readonly heading: (section: Section) => string;
  readonly line: (line: Line) => string;
  /** What makes one text of the sections; without it they stand one under the other. */
  readonly whole?: (sections: readonly string[]) => string;
};

export const looks = {
  markdown: {
    heading: ({ name, wording }) => `## About ${name} in wording v${wording}`,
    line: ({ name, wording, answer }) =>
      `The line ${name} of this policy reads v${wording} and it tells everybody to write to a${answer} at all times.`,
  },
  policy: {
    heading: ({ name, wording }) => `## About ${name} in wording v${wording}`,
    line: ({ name, wording, answer }) =>
      `The line ${name} of this policy reads v${wording} and it tells everybody to write to a${answer} at all times.`,
  },
  toml: {
    heading: ({ name }) => `[${name}]`,
    line: ({ name, wording, answer }) =>
      `${name} = "reads v${wording} and it tells everybody to write to a${answer} today"`,
  },
  dotenv: {
    heading: ({ name }) => `${name.toUpperCase()}=1`,
    line: ({ name, wording, answer }) =>
      `# ${name} reads v${wording} and it tells everybody to write to a${answer} today`,
  },
  yaml: {
    heading: ({ name }) => `${name}:`,
    line: ({ name, wording, answer }) =>
      `  ${name}: "reads v${wording} and it tells everybody to write to a${answer} today"`,
  },
  json: {
    heading: ({ name }) => `  "${name}": {`,
    line: ({ name, wording, answer }) =>
      `    "${name}": "reads v${wording} and it tells everybody to write to a${answer} today",`,
    whole: (sections) => `{\n${sections.map(closed).join(',\n')}\n}\n`,
  },
  // A pattern has no wording, and the comments come with it.
  lines: {
    heading: () => '# Files that hold secrets',
    line: ({ name }) => `${name}/*.key`,
  },
} as const satisfies Record<string, Look>;

/** An object of JSON, without the comma after its last value. */
const closed = (section: string) => `${section.replace('\n\n', '\n').replace(/,$/, '')}\n  }`;

export function render({ sections }: Template, look: Look): string {
  const blocks = sections.map((section) =>
    [look.heading(section), '', ...section.lines.map(look.line)].join('\n'),
  );
  return look.whole?.(blocks) ?? `${blocks.join('\n\n')}\n`;
}

const newLine = (number: number): Line => ({ name: `t${number}`, wording: 1, answer: 1 });

const newSection = (from: number, length: number): Section => ({
  name: `t${from}`,
  wording: 1,
  lines: Array.from({ length }, (_, index) => newLine(from + 1 + index)),
});

export const firstTemplate: Template = {
  sections: [newSection(1, 5), newSection(11, 4), newSection(21, 6), newSection(31, 3)],
  names: 100,
};

/** What changed: the template, and the names of the lines that it concerns. */
export type Upgrade = { readonly template: Template; readonly touched: readonly string[] };

const at = <Item>(items: readonly Item[], index: number) => items[index % items.length];

const namesOf = ({ name, lines }: Section) => [name, ...lines.map((line) => line.name)];

const withSection = (template: Template, old: Section, ...replacements: readonly Section[]): Template => ({
  ...template,
  sections: template.sections.flatMap((one) => (one === old ? replacements : [one])),
});

type Edit = (template: Template, section: Section, line: Line, to: number) => Upgrade;

/** Everything that an upgrade or a change of answers does to a template. */
export const upgrades: Readonly<Record<string, Edit>> = {
  answer: (template, section, line) => reword(template, section, line, { ...line, answer: line.answer + 1 }),
  wording: (template, section, line) =>
    reword(template, section, line, { ...line, wording: line.wording + 1 }),
  addLine: (template, section, line) => {
    const lines = section.lines.flatMap((one) => (one === line ? [one, newLine(template.names)] : [one]));
    const next = section.lines[section.lines.indexOf(line) + 1];
    return {
      template: { ...withSection(template, section, { ...section, lines }), names: template.names + 1 },
      touched: [line.name, ...(next ? [next.name] : [])],
    };
  },
  dropLine: (template, section, line) => {
    if (section.lines.length < 3) return { template, touched: [] };
    const lines = section.lines.filter((one) => one !== line);
    return { template: withSection(template, section, { ...section, lines }), touched: [line.name] };
  },
  addSection: (template, section) => ({
    template: {
      ...withSection(template, section, section, newSection(template.names, 3)),
      names: template.names + 10,
    },
    touched: [],
  }),
  dropSection: (template, section) =>
    template.sections.length < 3
      ? { template, touched: [] }
      : { template: withSection(template, section), touched: namesOf(section) },
  moveSection: (template, section, _, to) => {
    const others = template.sections.filter((one) => one !== section);
    const place = to % (others.length + 1);
    return { template: { ...template, sections: others.toSpliced(place, 0, section) }, touched: [] };
  },
  renameSection: (template, section) => ({
    template: withSection(template, section, { ...section, wording: section.wording + 1 }),
    touched: namesOf(section),
  }),
};

function reword(template: Template, section: Section, line: Line, now: Line): Upgrade {
  const lines = section.lines.map((one) => (one === line ? now : one));
  return { template: withSection(template, section, { ...section, lines }), touched: [line.name] };
}

export function upgrade(template: Template, kind: string, where: number, to: number): Upgrade {
  const section = at(template.sections, where);
  const line = section && at(section.lines, to);
  const edit = upgrades[kind];
  return section && line && edit ? edit(template, section, line, to) : { template, touched: [] };
}
