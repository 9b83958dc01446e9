export const runPlain = async (): Promise<undefined> => undefined;
