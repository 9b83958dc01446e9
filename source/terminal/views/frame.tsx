import { Box, useCursor } from 'ink';
import type { InterviewInput } from '../interview-input.ts';
import { layoutOf, type Size } from '../layout.ts';
import type { Screen } from '../screen/screen.ts';
import { frameOf } from './frame-rows.ts';
import { RowLines } from './row-lines.tsx';

type Props = { readonly context: InterviewInput; readonly screen: Screen; readonly size: Size };

/** The whole window: header, body, footer, and the terminal's own cursor where text is typed. */
export function Frame({ context, screen, size }: Props) {
  const layout = layoutOf(size);
  const { header, left, right, footer, cursor } = frameOf(context, screen, size);
  const { setCursorPosition } = useCursor();
  setCursorPosition(cursor);
  return (
    <Box flexDirection="column" width={layout.columns} height={size.rows}>
      <RowLines rows={header} width={layout.columns} height={layout.header} />
      <Box height={layout.body} flexShrink={0}>
        <RowLines rows={left} width={right ? layout.main : layout.columns} height={layout.body} />
        {right && <RowLines rows={right} width={layout.side} height={layout.body} />}
      </Box>
      <RowLines rows={footer} width={layout.columns} height={layout.footer} />
    </Box>
  );
}
