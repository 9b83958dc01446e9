/** The last match of a form, which is global, that ends before an offset. */
export const lastBefore = (text: string, offset: number, form: RegExp): RegExpExecArray | undefined =>
  [...text.slice(0, offset).matchAll(form)].at(-1);
