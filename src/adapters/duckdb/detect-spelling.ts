import type { Spelling } from './spelled-dialect.ts'

type Found = Pick<Spelling, 'decimal' | 'dateFormat' | 'timestampFormat'>

const POINT = /^[+-]?\d+\.\d+$/
const COMMA = /^[+-]?\d*(,\d+)?$/
/** A comma that could stand between thousands. */
const THOUSANDS = /^[+-]?\d{1,3},\d{3}$/
const DATE = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/
const TIMESTAMP = /^(\S+) (\d{2}):(\d{2})(:\d{2})?$/

const dateFormats = ['%d.%m.%Y', '%d/%m/%Y', '%m/%d/%Y', '%d-%m-%Y', '%m-%d-%Y', '%Y/%m/%d', '%Y.%m.%d']

/**
 * How the cells of some records (the header left out) write decimals and dates, where they tell it beyond doubt: 03/04
 * alone could be either, and 1,234 be a thousand.
 */
export function detectSpelling(records: readonly (readonly string[])[], nulls: readonly string[]): Found {
  const width = records[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, index) =>
    records.flatMap((cells) => {
      const cell = cells[index]
      return cell === undefined || cell === '' || nulls.includes(cell) ? [] : [cell]
    }),
  ).filter((cells) => cells.length > 0)
  const times = columns
    .map((cells) => cells.map((cell) => TIMESTAMP.exec(cell)))
    .filter((column) => isMost(column, (time) => time !== null))
    .map((column) => column.filter((time) => time !== null))
  const stampedDate = detectDate(times.map((column) => column.map(([, date = '']) => date)))
  return {
    decimal: usesComma(columns) ? ',' : '.',
    dateFormat: detectDate(columns),
    timestampFormat: stampedDate === null ? null : withTime(stampedDate, times),
  }
}

/** A broken cell here and there does not hide how the others are written. */
function isMost<T>(items: readonly T[], holds: (item: T) => boolean): boolean {
  return items.length > 0 && items.filter(holds).length * 2 >= items.length
}

function usesComma(columns: readonly (readonly string[])[]): boolean {
  const cells = columns
    .filter((column) => isMost(column, (cell) => COMMA.test(cell) || POINT.test(cell)))
    .flat()
  const points = cells.filter((cell) => POINT.test(cell)).length
  const commas = cells.filter((cell) => cell.includes(',') && COMMA.test(cell))
  return points * 10 <= commas.length && commas.some((cell) => !THOUSANDS.test(cell))
}

/** The only pattern that all dates fit, the standard's own left aside; null where there are none or several. */
function detectDate(columns: readonly (readonly string[])[]): string | null {
  const isDate = (cell: string) => dateFormats.some((format) => fits(cell, format))
  const dates = columns.filter((cells) => isMost(cells, isDate)).flatMap((cells) => cells.filter(isDate))
  const fitting = dateFormats.filter((format) => dates.every((cell) => fits(cell, format)))
  const [only = null] = fitting
  return dates.length > 0 && fitting.length === 1 ? only : null
}

function fits(cell: string, format: string): boolean {
  const found = DATE.exec(cell)
  if (found === null) return false
  const [, first = '', mark = '', second = '', third = ''] = found
  if (format[2] !== mark) return false
  const parts = new Map(
    [format[1], format[4], format[7]].map((name, at) => [name, [first, second, third][at]]),
  )
  const isIn = (text: string | undefined, most: number) =>
    text !== undefined && text.length <= 2 && Number(text) >= 1 && Number(text) <= most
  return parts.get('Y')?.length === 4 && isIn(parts.get('m'), 12) && isIn(parts.get('d'), 31)
}

function withTime(date: string, columns: readonly (readonly RegExpExecArray[])[]): string | null {
  const seconds = new Set(columns.flat().map((time) => time[4] !== undefined))
  if (seconds.size !== 1) return null
  return seconds.has(true) ? `${date} %H:%M:%S` : `${date} %H:%M`
}
