/** Makes values as DuckDB holds them of Arrow's; rows without a value are not looked at. Throws an Error. */
export type Convert = (
  bytes: Uint8Array<ArrayBuffer>,
  rows: number,
  hasValue: (row: number) => boolean,
) => Uint8Array<ArrayBuffer>

type Wide = BigInt64Array<ArrayBuffer>
type Narrow = Int32Array<ArrayBuffer>

const DAY_IN_MICROSECONDS = 86_400_000_000n
const DAY_IN_MILLISECONDS = 86_400_000n
/** DuckDB's first and last timestamp, in microseconds. */
const FIRST = -9_223_372_022_400_000_000n
const LAST = 9_223_372_036_854_775_806n

/** What a conversion gives a value: the row's, or two or more where one value is several numbers. */
function convertEach<From, To extends Wide | Narrow | Float32Array<ArrayBuffer>>(
  view: (bytes: Uint8Array<ArrayBuffer>) => From,
  target: (rows: number) => To,
  write: (from: From, to: To, row: number) => void,
): Convert {
  return (bytes, rows, hasValue) => {
    const from = view(bytes)
    const to = target(rows)
    for (let row = 0; row < rows; row++) if (hasValue(row)) write(from, to, row)
    return new Uint8Array(to.buffer)
  }
}

const wide = ({ buffer, byteLength }: Uint8Array<ArrayBuffer>): Wide =>
  new BigInt64Array(buffer, 0, Math.floor(byteLength / 8))
const narrow = ({ buffer, byteLength }: Uint8Array<ArrayBuffer>): Narrow =>
  new Int32Array(buffer, 0, Math.floor(byteLength / 4))
const wides = (rows: number): Wide => new BigInt64Array(rows)

export const halfToFloat = convertEach(
  ({ buffer, byteLength }) => new DataView(buffer, 0, byteLength),
  (rows) => new Float32Array(rows),
  (from, to, row) => {
    to[row] = halfOf(from.getUint16(row * 2, true))
  },
)

/** IEEE 754 binary16. */
function halfOf(bits: number): number {
  const sign = bits >> 15 === 0 ? 1 : -1
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25)
}

/** Milliseconds to days. */
export const millisecondsToDate = convertEach(
  wide,
  (rows) => new Int32Array(rows),
  (from, to, row) => {
    const days = (from[row] as bigint) / DAY_IN_MILLISECONDS
    if (BigInt.asIntN(32, days) !== days) throw new Error('it has a date that is out of range')
    to[row] = Number(days)
  },
)

/** Times of a day in microseconds; what is no time of a day would make DuckDB write past its text. */
export function timeToMicroseconds({
  width,
  scale,
}: {
  readonly width: 4 | 8
  readonly scale: (value: bigint) => bigint
}): Convert {
  const take = (value: bigint, to: Wide, row: number) => {
    const scaled = scale(value)
    if (scaled < 0n || scaled > DAY_IN_MICROSECONDS) throw new Error('it has a time that is out of range')
    to[row] = scaled
  }
  return width === 4
    ? convertEach(narrow, wides, (from, to, row) => take(BigInt(from[row] as number), to, row))
    : convertEach(wide, wides, (from, to, row) => take(from[row] as bigint, to, row))
}

export function timestampToMicroseconds(scale: (value: bigint) => bigint): Convert {
  return convertEach(wide, wides, (from, to, row) => {
    const scaled = scale(from[row] as bigint)
    if (scaled < FIRST || scaled > LAST) throw new Error('it has a timestamp that is out of range')
    to[row] = scaled
  })
}

/** Two's complement of `from` bytes to one of fewer, or of more. */
export function resizeInteger({ from, to }: { readonly from: number; readonly to: number }): Convert {
  return (bytes, rows, hasValue) => {
    const target = new Uint8Array(rows * to)
    for (let row = 0; row < rows; row++) {
      if (!hasValue(row)) continue
      const start = row * from
      const shared = Math.min(from, to)
      const sign = (bytes[start + shared - 1] as number) > 127 ? 255 : 0
      for (let index = shared; index < from; index++)
        if (bytes[start + index] !== sign)
          throw new Error('it has a decimal number with more digits than its type')
      for (let index = 0; index < to; index++)
        target[row * to + index] = index < shared ? (bytes[start + index] as number) : sign
    }
    return target
  }
}

/** DuckDB's interval: months and days of 32 bits, microseconds of 64. */
const intervals = (rows: number): Narrow => new Int32Array(rows * 4)

function setMicroseconds(to: Narrow, row: number, microseconds: bigint): void {
  to[row * 4 + 2] = Number(BigInt.asIntN(32, microseconds))
  to[row * 4 + 3] = Number(BigInt.asIntN(32, microseconds >> 32n))
}

export const monthsToInterval = convertEach(narrow, intervals, (from, to, row) => {
  to[row * 4] = from[row] as number
})

/** Days and milliseconds. */
export const daysToInterval = convertEach(narrow, intervals, (from, to, row) => {
  to[row * 4 + 1] = from[row * 2] as number
  setMicroseconds(to, row, BigInt(from[row * 2 + 1] as number) * 1000n)
})

/** Months, days and nanoseconds. */
export const nanosecondsToInterval = convertEach(narrow, intervals, (from, to, row) => {
  to[row * 4] = from[row * 4] as number
  to[row * 4 + 1] = from[row * 4 + 1] as number
  const low = BigInt((from[row * 4 + 2] as number) >>> 0)
  setMicroseconds(to, row, ((BigInt(from[row * 4 + 3] as number) << 32n) | low) / 1000n)
})

/** A decimal number, as it is written. */
export function decimalText(bytes: Uint8Array, scale: number): string {
  let value = 0n
  for (let index = bytes.length - 1; index >= 0; index--)
    value = (value << 8n) | BigInt(bytes[index] as number)
  const number = BigInt.asIntN(bytes.length * 8, value)
  if (scale <= 0) return `${number * 10n ** BigInt(-scale)}`
  const digits = `${number < 0n ? -number : number}`.padStart(scale + 1, '0')
  return `${number < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}
