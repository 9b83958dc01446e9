/** Columns and rows of the window. */
export type Size = { readonly columns: number; readonly rows: number };

/** Where everything goes. Heights add up to the window, whatever its size. */
export type Layout = {
  readonly columns: number;
  /** Rows of the header, the footer and what lies between. */
  readonly header: number;
  readonly body: number;
  readonly footer: number;
  /** `beside`: preview at the right; `below`: under the question; `instead`: one of both at a time. */
  readonly preview: 'beside' | 'below' | 'instead';
  /** Columns of the question's side. */
  readonly main: number;
  /** Columns of the preview. */
  readonly side: number;
};

const wide = 100;
const stackable = { columns: 60, rows: 24 };

export function layoutOf({ columns, rows }: Size): Layout {
  const header = rows >= 18 ? 3 : rows >= 3 ? 1 : 0;
  const footer = rows >= 14 ? 3 : rows >= 2 ? 1 : 0;
  const body = Math.max(1, rows - header - footer);
  const common = { columns, header, body, footer };
  if (columns >= wide && rows >= 14) {
    const main = Math.min(64, Math.max(44, Math.floor(columns * 0.42)));
    return { ...common, preview: 'beside', main, side: columns - main };
  }
  const stacked = columns >= stackable.columns && rows >= stackable.rows;
  return { ...common, preview: stacked ? 'below' : 'instead', main: columns, side: columns };
}
