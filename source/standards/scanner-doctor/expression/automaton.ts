import type { CharacterTest, PlaceTest, SyntaxTree } from './syntax-tree.ts';

/** One instruction, with the numbers of those that may follow. */
type Instruction =
  | { readonly kind: 'character'; readonly test: CharacterTest; readonly next: number }
  | { readonly kind: 'place'; readonly test: PlaceTest; readonly next: number }
  | { readonly kind: 'fork'; readonly next: number[] }
  | { readonly kind: 'match' };

/** A nondeterministic automaton, as Ken Thompson builds it from a regular expression (CACM 11, 6, 1968). */
export type Automaton = {
  readonly instructions: readonly Instruction[];
  readonly start: number;
  /** In which turn each instruction was last reached, kept from text to text. */
  readonly seen: Uint32Array;
  turn: number;
};

/** Steps that may still be taken; counted down. */
export type Budget = { left: number };

/** What an automaton may cost to build. */
const mostWork = 10_000;

type Builder = { readonly instructions: Instruction[]; work: number };

/** The automaton of an expression; undefined when it gets too big to be worth running. Costs its size. */
export function toAutomaton(tree: SyntaxTree, budget: Budget): Automaton | undefined {
  const builder: Builder = { instructions: [{ kind: 'match' }], work: 0 };
  const start = add(builder, tree, 0);
  budget.left -= builder.work;
  const { instructions } = builder;
  const seen = new Uint32Array(instructions.length);
  return isTooBig(builder) ? undefined : { instructions, start, seen, turn: 0 };
}

const isTooBig = ({ work }: Builder) => work > mostWork;

const push = ({ instructions }: Builder, instruction: Instruction) => instructions.push(instruction) - 1;

/** Adds what a tree matches before `next`; the number of its first instruction. */
function add(builder: Builder, tree: SyntaxTree, next: number): number {
  builder.work++;
  if (isTooBig(builder)) return next;
  switch (tree.kind) {
    case 'character':
      return push(builder, { kind: 'character', test: tree.test, next });
    case 'place':
      return push(builder, { kind: 'place', test: tree.test, next });
    case 'sequence':
      return tree.parts.reduceRight((to, part) => add(builder, part, to), next);
    case 'choice':
      return push(builder, { kind: 'fork', next: tree.options.map((option) => add(builder, option, next)) });
    case 'repeat':
      return addRepeat(builder, tree, next);
  }
}

type Repeat = Extract<SyntaxTree, { readonly kind: 'repeat' }>;

function addRepeat(builder: Builder, { part, min, max }: Repeat, next: number): number {
  const isEndless = !Number.isFinite(max);
  const copies = isEndless ? min - 1 : min;
  let to = isEndless ? addLoop(builder, part, min, next) : addOptional(builder, part, max - min, next);
  for (let copy = 0; copy < copies && !isTooBig(builder); copy++) to = add(builder, part, to);
  return to;
}

/** A loop is entered at its fork, or at its part when that has to match once. One copy serves both. */
function addLoop(builder: Builder, part: SyntaxTree, min: number, next: number): number {
  const ways = [next];
  const fork = push(builder, { kind: 'fork', next: ways });
  const first = add(builder, part, fork);
  ways.push(first);
  return min > 0 ? first : fork;
}

function addOptional(builder: Builder, part: SyntaxTree, times: number, next: number): number {
  let to = next;
  for (let copy = 0; copy < times && !isTooBig(builder); copy++)
    to = push(builder, { kind: 'fork', next: [next, add(builder, part, to)] });
  return to;
}

/**
 * Whether the automaton matches anywhere in a text, in as many steps at most as instructions times characters:
 * all ways are followed at once, none is gone back over. Undefined when the budget is used up before.
 */
export function matches(automaton: Automaton, text: string, budget: Budget): boolean | undefined {
  const { instructions, start, seen } = automaton;
  const characters = [...text];
  let ways: number[] = [];
  for (let at = 0; at <= characters.length; at++) {
    const after = characters[at];
    ways.push(start);
    const reached = follow(automaton, ways, characters[at - 1], after);
    budget.left -= reached.length;
    if (seen[0] === automaton.turn) return true;
    if (budget.left < 0) return undefined;
    ways = after === undefined ? [] : step(instructions, reached, after);
  }
  return false;
}

/** Every instruction that is reached without a character. */
function follow(
  automaton: Automaton,
  ways: readonly number[],
  before: string | undefined,
  after: string | undefined,
): readonly number[] {
  const { instructions, seen } = automaton;
  const turn = ++automaton.turn;
  const reached: number[] = [];
  const reach = (way: number) => {
    if (seen[way] !== turn) reached.push(way);
    seen[way] = turn;
  };
  ways.forEach(reach);
  for (const way of reached) {
    const instruction = instructions[way];
    if (instruction?.kind === 'fork') instruction.next.forEach(reach);
    if (instruction?.kind === 'place' && instruction.test(before, after)) reach(instruction.next);
  }
  return reached;
}

function step(instructions: readonly Instruction[], reached: readonly number[], character: string): number[] {
  const ways: number[] = [];
  for (const way of reached) {
    const instruction = instructions[way];
    if (instruction?.kind === 'character' && instruction.test(character)) ways.push(instruction.next);
  }
  return ways;
}
