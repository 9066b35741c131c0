/**
 * `all` columns must be there; of `some` those must whose cells need values, which is how `fieldsMatch` tells them
 * apart; `untold` where a column must be there and may be without values.
 */
export type Presence = 'all' | 'some' | 'untold'

type Component = Readonly<Record<string, unknown>>

export function presenceIn(columns: readonly (readonly [unknown, Component | null])[]): Presence {
  // Columns by pattern are not judged at all.
  const said = columns.map(([, one]) => one ?? {}).filter((one) => one['regex'] !== true)
  const needed = said.filter((one) => !isOptional(one))
  if (needed.length === said.length) return 'all'
  const isTold = needed.length > 0 && needed.every((one) => one['nullable'] !== true)
  return isTold ? 'some' : 'untold'
}

export function isOptional(component: Component): boolean {
  return component['required'] === false
}
