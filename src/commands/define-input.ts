/** How an input is written and what it becomes. */
type Kind = 'text' | 'number' | 'words' | 'flag' | 'choice'

/**
 * One input of a command: a `--flag` on the command line and an input of the action; both surfaces, the help and the
 * documentation derive from it.
 */
export interface Input<T = unknown> {
  readonly kind: Kind
  readonly summary: string
  /** Shown as the value's name in the help. */
  readonly placeholder: string
  readonly fallback: T
  readonly choices?: readonly string[]
  /** Where it exists; `both` where nothing is said. */
  readonly surface: 'both' | 'cli' | 'action'
  /** On the command line these are the words without a flag. */
  readonly positional?: true
  /** Never shown, and given to the action as an input only. */
  readonly secret?: true
  /** What the action takes where the workflow says nothing, as an expression of GitHub's. */
  readonly actionDefault?: string
  /** On the command line, where a secret is no flag, the environment variable that holds it. */
  readonly variable?: string
}

type Extra = Partial<
  Pick<Input, 'surface' | 'secret' | 'placeholder' | 'positional' | 'variable' | 'actionDefault'>
>

export function text<F extends string | null>(
  summary: string,
  fallback: F,
  extra: Extra = {},
): Input<string | F> {
  return { kind: 'text', summary, fallback, placeholder: 'text', surface: 'both', ...extra }
}

export function number<F extends number | null>(
  summary: string,
  fallback: F,
  extra: Extra = {},
): Input<number | F> {
  return { kind: 'number', summary, fallback, placeholder: 'number', surface: 'both', ...extra }
}

/** Several, separated by commas, or as words without a flag. */
export function words(summary: string, extra: Extra = {}): Input<readonly string[]> {
  return { kind: 'words', summary, fallback: [], placeholder: 'a,b', surface: 'both', ...extra }
}

export function flag(summary: string, extra: Extra = {}): Input<boolean> {
  return { kind: 'flag', summary, fallback: false, placeholder: '', surface: 'both', ...extra }
}

export function choice<const C extends readonly string[]>(
  summary: string,
  choices: C,
  fallback: C[number],
  extra: Extra = {},
): Input<C[number]> {
  return {
    kind: 'choice',
    summary,
    choices,
    fallback,
    placeholder: choices.join('|'),
    surface: 'both',
    ...extra,
  }
}

export type Inputs = Readonly<Record<string, Input>>
export type InputValues<I extends Inputs> = {
  readonly [K in keyof I]: I[K] extends Input<infer T> ? T : never
}
