import { Box, Text } from 'ink';
import { memo } from 'react';
import type { Row } from '../rows.ts';
import { paintedRow } from '../painted-row.ts';

type Props = { readonly rows: readonly Row[]; readonly width: number; readonly height: number };

/**
 * Exactly `height` lines of at most `width` columns: nothing can push the frame beyond the window. No box clips
 * here, since Ink would take every line apart again for it at every key.
 */
export function RowLines({ rows, width, height }: Props) {
  const lines = Array.from({ length: height }, (_, index) => rows[index] ?? []);
  return (
    <Box flexDirection="column" width={width} height={height} flexShrink={0}>
      {lines.map((row, index) => (
        <RowLine key={index} row={row} />
      ))}
    </Box>
  );
}

/** Drawn again only when its words or their looks change. */
const RowLine = memo(function RowLine({ row }: { readonly row: Row }) {
  if (row.length === 0) return <Text> </Text>;
  // One text with its escape sequences: a component for each segment would cost Ink several times as much.
  return <Text wrap="truncate">{paintedRow(row)}</Text>;
}, sameRow);

function sameRow({ row: one }: { readonly row: Row }, { row: other }: { readonly row: Row }): boolean {
  return (
    one.length === other.length &&
    one.every(({ text, style }, index) => text === other[index]?.text && style === other[index].style)
  );
}
