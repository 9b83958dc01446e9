/** Whether one character is matched. */
export type CharacterTest = (character: string) => boolean;

/** Whether a place in the text is matched; the characters beside it are missing at the ends. */
export type PlaceTest = (before: string | undefined, after: string | undefined) => boolean;

/** A regular expression. How greedy a repetition is makes no difference to whether it matches, so it is left out. */
export type SyntaxTree =
  | { readonly kind: 'character'; readonly test: CharacterTest }
  | { readonly kind: 'place'; readonly test: PlaceTest }
  | { readonly kind: 'sequence'; readonly parts: readonly SyntaxTree[] }
  | { readonly kind: 'choice'; readonly options: readonly SyntaxTree[] }
  | { readonly kind: 'repeat'; readonly part: SyntaxTree; readonly min: number; readonly max: number };
