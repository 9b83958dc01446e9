/** Draws rows of a terminal emulator as SVG. */
const cell = { width: 8.4, height: 18, font: 14 };
/** Black, so that the colours of the theme keep their contrast; a line around it for pages that are black too. */
const colors = { background: '#000000', text: '#d7dae0', line: '#767676' };
const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text) => text.replace(/[&<>]/g, (character) => escapes[character]);

/** Neighbouring cells of one look as one run. */
function runsOf(row) {
  const runs = [];
  for (let x = 0; x < row.length; x += 1) {
    const one = row.getCell(x);
    if (one.getWidth() === 0) continue;
    const look = lookOf(one);
    const last = runs.at(-1);
    const text = one.getChars() || ' ';
    if (last && last.look === look) Object.assign(last, { text: last.text + text, end: x + one.getWidth() });
    else runs.push({ look, text, x, end: x + one.getWidth(), inverse: one.isInverse() });
  }
  return runs.filter(({ text, inverse }) => inverse || text.trim() !== '');
}

function lookOf(one) {
  const color = one.isFgRGB() ? `#${one.getFgColor().toString(16).padStart(6, '0')}` : colors.text;
  const fill = one.isInverse() ? colors.background : color;
  const bold = one.isBold() ? ' font-weight="bold"' : '';
  const line = one.isUnderline() ? ' text-decoration="underline"' : '';
  return `fill="${fill}"${bold}${line}`;
}

function runToSvg({ look, text, x, end, inverse }) {
  const left = (x * cell.width).toFixed(1);
  const width = ((end - x) * cell.width).toFixed(1);
  const box = inverse
    ? `<rect x="${left}" y="0" width="${width}" height="${cell.height}" fill="${colors.text}"/>`
    : '';
  return `${box}<text x="${left}" y="13" textLength="${width}" ${look}>${escape(text)}</text>`;
}

/** One line of the screen, as SVG that stands at the top. */
export const drawRow = (row) => runsOf(row).map(runToSvg).join('');

const placed = (svg, y, look = '') => `<g transform="translate(0 ${y * cell.height})"${look}>${svg}</g>`;

function frame({ cols, rows }, content, style = '') {
  const width = Math.ceil(cols * cell.width) + 24;
  const height = rows * cell.height + 24;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    ...(style === '' ? [] : [`<style>${style}</style>`]),
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${colors.background}" stroke="${colors.line}"/>`,
    `<g transform="translate(12 12)" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="${cell.font}" xml:space="preserve">`,
    ...content,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** A picture of a screen, from its drawn rows. */
export function toSvg(rows, size) {
  return frame(
    size,
    rows.flatMap((svg, y) => (svg === '' ? [] : [placed(svg, y)])),
  );
}

/** Rows with the frames in which they stand: `[first, last]`, each drawn once however long it stays. */
function spansOf(frames, count) {
  const spans = [];
  for (let y = 0; y < count; y += 1) {
    frames.forEach(({ rows }, at) => {
      const last = spans.at(-1);
      if (last && last.y === y && last.svg === rows[y] && last.last === at - 1) last.last = at;
      else spans.push({ y, svg: rows[y], first: at, last: at });
    });
  }
  return spans.filter(({ svg }) => svg);
}

/**
 * A picture that moves by CSS alone: every row is shown while its frames last. Who asked for less motion sees
 * the second but last frame.
 */
export function animation(frames, size) {
  const total = frames.reduce((sum, { seconds }) => sum + seconds, 0);
  const starts = frames.map((_, index) =>
    frames.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0),
  );
  const percent = (seconds) => Number(((seconds / total) * 100).toFixed(2));
  const still = frames.length - 2;
  const rules = new Map();
  const content = spansOf(frames, size.rows).map(({ y, svg, first, last }) => {
    if (first === 0 && last === frames.length - 1) return placed(svg, y);
    const name = `f${first}-${last}`;
    const from = percent(starts[first]);
    const to = percent(starts[last] + frames[last].seconds);
    const isStill = first <= still && still <= last;
    const before = first === 0 ? '' : '0%{visibility:hidden}';
    const after = last === frames.length - 1 ? '' : `${to}%{visibility:hidden}`;
    rules.set(
      name,
      `@keyframes ${name}{${before}${from}%{visibility:visible}${after}}` +
        `.${name}{visibility:${isStill ? 'visible' : 'hidden'};animation:${name} ${total}s step-end infinite}`,
    );
    return placed(svg, y, ` class="${name}"`);
  });
  const calm = '@media (prefers-reduced-motion:reduce){g{animation:none!important}}';
  return frame(size, content, [...rules.values(), calm].join('\n'));
}
