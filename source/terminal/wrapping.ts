/** Whether the terminal goes on in the next line where one is full. */
export const wrapping = { on: '\u001b[?7h', off: '\u001b[?7l' } as const;
