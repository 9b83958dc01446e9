const piped =
  /("[A-Z]\w*"|(?<![\w.@])[a-z_@]\w*|\[[^\][]*\])(\s*)\|>(\s*)((?:\w+\.)*[a-z_]\w*[!?]?)(\((\s*\))?)?/gi;

/**
 * `f(x, y)` for `x |> f(y)`, so that calls look alike: what goes into a pipe is the first argument
 * (https://hexdocs.pm/elixir/Kernel.html#%7C%3E/2). No character is lost, nor any line.
 */
export const withoutPipes = (text: string): string =>
  text.includes('|>')
    ? text.replace(
        piped,
        (
          whole,
          value: string,
          before: string,
          after: string,
          callee: string,
          open?: string,
          close?: string,
        ) => `${callee}(${value}${open && !close ? ',' : ')'}${before}${after}`.padEnd(whole.length),
      )
    : text;
