import { createGenerator } from '../../src/stats/generator.ts'

/** A table as rows of texts, by column. */
export interface MadeTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

type Make = (row: number) => string

/** What tables of companies hold, made with a seed: rows in the order in which they came to be. */
export function makeTables(seed: number, rows = 1000): Readonly<Record<string, MadeTable>> {
  const { nextFloat: next, nextBelow: below } = createGenerator(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const exponential = (mean: number) => -Math.log(1 - next()) * mean
  const among = <T>(values: readonly T[]) => values[below(values.length)] as T
  const weighted = (values: readonly (readonly [string, number])[]) => {
    let left = next()
    for (const [value, share] of values) {
      left -= share
      if (left < 0) return value
    }
    return values[0]?.[0] ?? ''
  }
  const day = (row: number, from: number) =>
    new Date(Date.UTC(2024, 0, from + Math.floor((row * 500) / rows) + below(3))).toISOString().slice(0, 10)
  const sometimes = (share: number, value: string) => (next() < share ? '' : value)
  const customers = Math.floor(rows / 4)

  return {
    customers: make(customers, {
      customer_id: (row) => `C${10_000 + row}`,
      first_name: () => among(FIRST),
      surname: () => among(LAST),
      email: (row) => `${among(FIRST).toLowerCase()}.${row}@example.org`,
      birth_date: () => `${1940 + below(65)}-${two(1 + below(12))}-${two(1 + below(28))}`,
      country: () => weighted(COUNTRIES),
      segment: () =>
        weighted([
          ['Consumer', 0.6],
          ['Corporate', 0.3],
          ['Home Office', 0.1],
        ]),
      since: (row) => day(row, -400),
    }),
    orders: make(rows, {
      order_id: (row) => String(100_000 + row),
      customer_id: () => `C${10_001 + below(customers)}`,
      ordered_at: (row) => `${day(row, 1)}T${two(below(24))}:${two(below(60))}:00`,
      quantity: () => String(1 + Math.floor(exponential(1.5))),
      price: () => Math.exp(3 + 0.8 * normal()).toFixed(2),
      discount: () => among(['0', '0', '0', '0.05', '0.1', '0.2']),
      status: () =>
        weighted([
          ['delivered', 0.8],
          ['shipped', 0.12],
          ['returned', 0.08],
        ]),
      comment: () => sometimes(0.7, among(PHRASES)),
      tracking: () => `${among(['DH', 'UP', 'FX'])}-${String(below(1_000_000)).padStart(6, '0')}`,
    }),
    sensors: make(rows, {
      time: (row) => String(1_700_000_000 + 60 * row + below(20)),
      device: () => `dev-${two(1 + below(12))}`,
      temperature: () => (20 + 4 * normal()).toFixed(2),
      humidity: () => Math.min(100, Math.max(0, 55 + 15 * normal())).toFixed(1),
      battery: () => next().toFixed(3),
      vibration: () => exponential(0.4).toFixed(4),
      state_code: () =>
        weighted([
          ['0', 0.7],
          ['1', 0.2],
          ['2', 0.1],
        ]),
      address: () => `10.${below(4)}.${below(256)}.${1 + below(250)}`,
    }),
    sessions: make(rows, {
      session: () => Array.from({ length: 4 }, () => below(65_536).toString(16).padStart(4, '0')).join(''),
      page: () => among(PAGES),
      referrer: () => sometimes(0.3, `https://${among(['a', 'b', 'c'])}.example/${below(900)}`),
      seconds: () => String(Math.floor(exponential(90))),
      clicks: () => String(Math.floor(exponential(3))),
      converted: () => (next() < 0.06 ? '1' : '0'),
      score: () => (100 * next() ** 2).toFixed(1),
      agent: () => weighted(AGENTS),
    }),
    loans: make(rows, {
      id: (row) => String(row),
      income: () => String(Math.round(Math.exp(10.4 + 0.5 * normal()))),
      age: () => String(Math.min(90, Math.max(18, Math.round(42 + 13 * normal())))),
      dependants: () => String(Math.min(8, Math.floor(exponential(1.1)))),
      rate: () => (4 + 1.3 * normal()).toFixed(3),
      balance: () => (500 * normal() + 20).toFixed(2),
      grade: () => among(['A', 'B', 'B', 'C', 'C', 'C', 'D', 'E']),
      purpose: () => among(['car', 'house', 'education', 'debt consolidation', 'other']),
      title: () => sometimes(0.2, among(['engineer', 'nurse', 'teacher', 'clerk', 'driver', 'cook'])),
      default_flag: () => (next() < 0.12 ? '1' : '0'),
    }),
  }
}

function make(rows: number, columns: Readonly<Record<string, Make>>): MadeTable {
  const made = Object.values(columns)
  return {
    columns: Object.keys(columns),
    rows: Array.from({ length: rows }, (_, row) => made.map((cell) => cell(row + 1))),
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** As CSV: no cell holds a comma or a quote. */
export function csvOf({ columns, rows }: MadeTable): string {
  return `${[columns, ...rows].map((cells) => cells.join(',')).join('\n')}\n`
}

const FIRST = [
  'Ann',
  'Bo',
  'Cem',
  'Dora',
  'Eve',
  'Finn',
  'Gita',
  'Hal',
  'Ida',
  'Jan',
  'Kim',
  'Lea',
  'Max',
  'Noa',
]
const LAST = ['Adler', 'Berg', 'Costa', 'Diaz', 'Ek', 'Fox', 'Gupta', 'Hahn', 'Ito', 'Jansen', 'Khan', 'Lund']
const PHRASES = [
  ...['please ring twice', 'leave at the door', 'gift wrap', 'call before delivery', 'no invoice in the box'],
  ...['for my mother', 'second floor left', 'after six only'],
]
const PAGES = ['/', '/shop', '/cart', '/help', '/about', '/shop/new', '/shop/sale', '/account']
const COUNTRIES = [
  ['DE', 0.4],
  ['FR', 0.2],
  ['NL', 0.15],
  ['ES', 0.1],
  ['IT', 0.08],
  ['AT', 0.05],
  ['PT', 0.02],
] as const
const AGENTS = [
  ['Firefox', 0.3],
  ['Chrome', 0.5],
  ['Safari', 0.15],
  ['Edge', 0.04],
  ['Lynx', 0.01],
] as const
