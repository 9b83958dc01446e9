/** A plugin of Rolldown that writes the code of every file of the bundle anew, when all else is done with it. */
export const onEachChunk = (name, change) => ({
  name,
  async generateBundle(_, bundle) {
    for (const made of Object.values(bundle)) if (made.type === 'chunk') made.code = await change(made);
  },
});
