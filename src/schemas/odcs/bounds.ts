import { OPERATORS, type Operator, type Quality } from './contract.ts'

/** Bounds of a number, as the checks of aggregates take them: `above` and `below` exclude their ends. */
export interface NumberBounds {
  readonly min?: number
  readonly max?: number
  readonly above?: number
  readonly below?: number
}

/** The rule's one comparison, or why it is none that bounds can say. `mustBeBetween` excludes both of its ends. */
export function boundsOf(quality: Quality): NumberBounds | { readonly reason: string } {
  const said = OPERATORS.filter((operator) => quality[operator] !== undefined)
  const [operator, ...more] = said
  if (operator === undefined) return { reason: 'does not say what the number must be' }
  if (more.length > 0) return { reason: `says both ${operator} and ${more[0]}` }
  return readOperator(operator, quality)
}

function readOperator(operator: Operator, quality: Quality): NumberBounds | { readonly reason: string } {
  const value = quality[operator]
  if (operator === 'mustBeBetween' && Array.isArray(value)) return { above: value[0], below: value[1] }
  if (typeof value !== 'number') return { reason: `asks with ${operator} for what no bounds can say` }
  if (operator === 'mustBe') return { min: value, max: value }
  if (operator === 'mustBeGreaterThan') return { above: value }
  if (operator === 'mustBeGreaterOrEqualTo') return { min: value }
  if (operator === 'mustBeLessThan') return { below: value }
  if (operator === 'mustBeLessOrEqualTo') return { max: value }
  return { reason: `asks with ${operator} for what no bounds can say` }
}

/** Whether nothing at all is allowed: the check of each cell says so, and where. */
export function isNone({ min = 0, max, above, below }: NumberBounds): boolean {
  return min <= 0 && above === undefined && (max === 0 || (below !== undefined && below > 0 && below <= 1))
}

/** Of whole numbers, with both ends in it; null where no number is left out. */
export function wholeBounds({ min, max, above, below }: NumberBounds): { min?: number; max?: number } | null {
  const least = [
    ...(min === undefined ? [] : [Math.ceil(min)]),
    ...(above === undefined ? [] : [Math.floor(above) + 1]),
  ]
  const most = [
    ...(max === undefined ? [] : [Math.floor(max)]),
    ...(below === undefined ? [] : [Math.ceil(below) - 1]),
  ]
  const bounds = {
    ...(least.length === 0 || Math.max(...least) <= 0 ? {} : { min: Math.max(...least) }),
    ...(most.length === 0 ? {} : { max: Math.min(...most) }),
  }
  return Object.keys(bounds).length === 0 ? null : bounds
}

/** Each bound by a function that keeps their order, or turns it round. */
export function mapBounds(
  bounds: NumberBounds,
  map: (value: number) => number,
  { turned = false }: { readonly turned?: boolean } = {},
): NumberBounds {
  const TURNED = { min: 'max', max: 'min', above: 'below', below: 'above' } as const
  return Object.fromEntries(
    Object.entries(bounds).map(([key, value]) => [
      turned ? TURNED[key as keyof NumberBounds] : key,
      map(value as number),
    ]),
  )
}
