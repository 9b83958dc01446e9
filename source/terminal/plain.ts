export const runPlain = async (_input: unknown): Promise<undefined> => undefined;
