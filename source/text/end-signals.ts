/** The signals by which the system asks a process to end. */
export const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
