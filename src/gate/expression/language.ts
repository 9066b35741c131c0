import type { CelFunc } from '@bufbuild/cel'

/** The context of an expression as CEL is given it: no value is null, NaN or infinite. */
export type ContextValues = ReadonlyMap<string, ContextValue>
export type ContextValue = number | ContextValues

/** Evaluates what `readExpression` has written. Throws what CEL could not compute. */
export type ExpressionLanguage = (cel: string, values: ContextValues) => unknown

/**
 * CEL, with its arithmetic and its comparisons made strict, since each of these would let a rule pass by what is not
 * known: a double that is not finite compares as false, and true under `!`; values of two kinds are unequal; so are a
 * metric and a whole evaluation. Here each is an error, and an error is neither true nor false: `&&`, `||`, `all` and
 * `exists` come to something only where the other side decides.
 *
 * It is loaded where a policy has an expression: it takes longer to load than the gate takes to judge.
 */
export async function loadLanguage(): Promise<ExpressionLanguage> {
  const { CelScalar, celEnv, celFunc, isCelError, parse, plan } = await import('@bufbuild/cel')
  const { BOOL, DOUBLE, DYN } = CelScalar
  const compute = (sign: string, of: (left: number, right: number) => number) =>
    celFunc(`_${sign}_`, [DOUBLE, DOUBLE], DOUBLE, (left, right) => finite(of(left, right)))
  const compare = (sign: string, of: (left: number, right: number) => boolean) =>
    celFunc(`_${sign}_`, [DOUBLE, DOUBLE], BOOL, (left, right) => of(finite(left), finite(right)))
  const funcs: CelFunc[] = [
    compute('+', (left, right) => left + right),
    compute('-', (left, right) => left - right),
    compute('*', (left, right) => left * right),
    compute('/', (left, right) => left / right),
    compare('<', (left, right) => left < right),
    compare('<=', (left, right) => left <= right),
    compare('>', (left, right) => left > right),
    compare('>=', (left, right) => left >= right),
    celFunc('_==_', [DYN, DYN], BOOL, equal),
    celFunc('_!=_', [DYN, DYN], BOOL, (left, right) => !equal(left, right)),
  ]
  const environment = celEnv({ funcs })
  return (cel, values) => {
    const result = plan(environment, parse(cel))(Object.fromEntries(values) as Record<string, never>)
    if (isCelError(result)) throw new Error(result.message)
    return result
  }
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error('it computes what is not a finite number')
  return value
}

function equal(left: unknown, right: unknown): boolean {
  if (typeof left !== typeof right || !['number', 'string', 'boolean'].includes(typeof left))
    throw new Error('"==" and "!=" compare two numbers, or two texts')
  return typeof left === 'number' ? finite(left) === finite(right as number) : left === right
}
