import type { Generator } from '../../src/stats/generator.ts'

/** A column of the measured file, and what is asked of it: twenty columns, and twenty checks beside their counts. */
export interface Column {
  readonly name: string
  /** A type of mergemark.yml; left out for text of which none is asked. */
  readonly type?: 'integer' | 'number' | 'date' | 'datetime'
  /** Key and option in mergemark.yml. */
  readonly check?: readonly [rule: string, option: unknown]
  readonly draw: (generator: Generator, row: number) => string
}

const COUNTRIES = ['AT', 'BE', 'CH', 'DE', 'DK', 'ES', 'FI', 'FR', 'IT', 'NL', 'NO', 'PL', 'PT', 'SE']
const STATES = ['new', 'active', 'paused', 'closed']

const digits = (value: number, width: number) => String(value).padStart(width, '0')
const decimal = (least: number, range: number, places: number) => (generator: Generator) =>
  (least + range * generator.nextFloat()).toFixed(places)
const whole = (least: number, range: number) => (generator: Generator) =>
  String(least + generator.nextBelow(range))
const day = (generator: Generator) =>
  `${1940 + generator.nextBelow(70)}-${digits(1 + generator.nextBelow(12), 2)}-${digits(1 + generator.nextBelow(28), 2)}`
const among = (values: readonly string[]) => (generator: Generator) =>
  values[generator.nextBelow(values.length)] ?? ''

/** One cell in a thousand or so is not as it is asked to be: of another type, empty, out of bounds or of the set. */
const sometimes =
  (draw: Column['draw'], bad: string): Column['draw'] =>
  (generator, row) =>
    generator.nextBelow(1000) === 0 ? bad : draw(generator, row)

export const columns: readonly Column[] = [
  {
    name: 'id',
    type: 'integer',
    check: ['unique', true],
    draw: (generator, row) => String(generator.nextBelow(5000) === 0 ? 1 : row),
  },
  { name: 'age', type: 'integer', check: ['minimum', 0], draw: sometimes(whole(0, 100), '-1') },
  { name: 'height', type: 'number', draw: sometimes(decimal(120, 90, 1), 'tall') },
  { name: 'weight', type: 'number', draw: sometimes(decimal(40, 100, 1), 'n.a.') },
  { name: 'income', type: 'number', draw: sometimes(decimal(0, 90_000, 2), 'much') },
  { name: 'score', type: 'number', draw: decimal(0, 1, 6) },
  { name: 'balance', type: 'number', check: ['maximum', 9_000], draw: decimal(-1_000, 10_005, 2) },
  { name: 'rate', type: 'number', check: ['required', true], draw: sometimes(decimal(0, 10, 4), '') },
  { name: 'visits', type: 'integer', draw: sometimes(whole(0, 400), 'ten') },
  { name: 'children', type: 'integer', draw: whole(0, 6) },
  { name: 'born', type: 'date', draw: sometimes(day, 'unknown') },
  {
    name: 'seen',
    type: 'datetime',
    draw: (generator) =>
      `${day(generator)}T${digits(generator.nextBelow(24), 2)}:${digits(generator.nextBelow(60), 2)}:00`,
  },
  { name: 'country', check: ['enum', COUNTRIES], draw: sometimes(among(COUNTRIES), 'XX') },
  { name: 'state', check: ['enum', STATES], draw: sometimes(among(STATES), 'gone') },
  {
    name: 'postcode',
    check: ['pattern', '[0-9]{5}'],
    draw: sometimes((generator) => digits(generator.nextBelow(100_000), 5), '1234'),
  },
  {
    name: 'nick',
    check: ['maxLength', 8],
    draw: sometimes((generator) => `u${generator.nextUint32().toString(36)}`.slice(0, 8), 'much too long'),
  },
  { name: 'product', draw: (generator) => `P-${digits(generator.nextBelow(20_000), 5)}` },
  { name: 'channel', draw: among(['web', 'shop', 'phone']) },
  { name: 'active', draw: among(['yes', 'no']) },
  {
    name: 'note',
    draw: (generator) =>
      `note ${generator.nextUint32().toString(16)} of order ${generator.nextUint32().toString(36)}`,
  },
]

/** Each check by its rule and column, in the order of mergemark.yml: a type is one too. */
export const checks: readonly (readonly [rule: string, column: string, option: unknown])[] = columns.flatMap(
  ({ name, type, check }) => [
    ...(type === undefined ? [] : [['type', name, type] as const]),
    ...(check === undefined ? [] : [[check[0], name, check[1]] as const]),
  ],
)
