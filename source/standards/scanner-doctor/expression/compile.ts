import { type Automaton, type Budget, matches, toAutomaton } from './automaton.ts';
import { parseExpression } from './parse-expression.ts';

/** An expression of a configuration, as the engines compile it. */
export type Expression = {
  /** How many groups it captures; Infinity when nobody counted. */
  readonly groups: number;
  /** Whether it matches anywhere in a text; undefined when that would cost more than is left. */
  readonly matches: (text: string, budget: Budget) => boolean | undefined;
};

const unjudged: Expression = { groups: Infinity, matches: () => undefined };

/** The expression, to be run in time that is linear in the text whatever it looks like; or why RE2 refuses it. */
export function compile(regex: string): Expression | { readonly refused: string } {
  try {
    const { tree, groups } = parseExpression(regex);
    let built: { readonly automaton: Automaton | undefined } | undefined;
    return {
      groups,
      matches: (text, budget) => {
        if (budget.left < 0) return undefined;
        built ??= { automaton: toAutomaton(tree, budget) };
        return built.automaton && matches(built.automaton, text, budget);
      },
    };
  } catch (error) {
    if (error instanceof RangeError) return unjudged;
    if (!(error instanceof SyntaxError)) throw error;
    return { refused: error.message };
  }
}
