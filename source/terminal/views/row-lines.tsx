import { Box, Text } from 'ink';
import { memo } from 'react';
import type { Row } from '../rows.ts';
import { theme } from '../theme.ts';

type Props = { readonly rows: readonly Row[]; readonly width: number; readonly height: number };

/** Exactly `height` lines of `width` columns: nothing can push the frame beyond the window. */
export function RowLines({ rows, width, height }: Props) {
  const lines = Array.from({ length: height }, (_, index) => rows[index] ?? []);
  return (
    <Box flexDirection="column" width={width} height={height} flexShrink={0} overflow="hidden">
      {lines.map((row, index) => (
        <RowLine key={index} row={row} />
      ))}
    </Box>
  );
}

const RowLine = memo(function RowLine({ row }: { readonly row: Row }) {
  if (row.length === 0) return <Text> </Text>;
  return (
    <Text wrap="truncate">
      {row.map(({ text, style }, index) => (
        <Text key={index} {...theme[style ?? 'plain']}>
          {text}
        </Text>
      ))}
    </Text>
  );
});
