import { Date as ArrowDate } from 'apache-arrow/fb/date'
import { DateUnit } from 'apache-arrow/fb/date-unit'
import { Decimal } from 'apache-arrow/fb/decimal'
import { Endianness } from 'apache-arrow/fb/endianness'
import type { Field } from 'apache-arrow/fb/field'
import { FixedSizeBinary } from 'apache-arrow/fb/fixed-size-binary'
import { FixedSizeList } from 'apache-arrow/fb/fixed-size-list'
import { FloatingPoint } from 'apache-arrow/fb/floating-point'
import { Int } from 'apache-arrow/fb/int'
import { Interval } from 'apache-arrow/fb/interval'
import { IntervalUnit } from 'apache-arrow/fb/interval-unit'
import { Precision } from 'apache-arrow/fb/precision'
import type { Schema } from 'apache-arrow/fb/schema'
import { Time } from 'apache-arrow/fb/time'
import { TimeUnit } from 'apache-arrow/fb/time-unit'
import { Timestamp } from 'apache-arrow/fb/timestamp'
import { Type } from 'apache-arrow/fb/type'
import {
  type Convert,
  daysToInterval,
  halfToFloat,
  millisecondsToDate,
  monthsToInterval,
  nanosecondsToInterval,
  resizeInteger,
  timestampToMicroseconds,
  timeToMicroseconds,
} from './convert-values.ts'
import type { Index, Shape } from './shape.ts'

/** Fields of a schema, those within lists and structs counted; and how deep they may lie in one another. */
const MOST_FIELDS = 20_000
const DEEPEST = 32
/** DuckDB's widest decimal. */
const MOST_DIGITS = 38

export interface Column {
  readonly name: string
  readonly shape: Shape
}

/**
 * The columns. The metadata are a graph of offsets, of which few bytes can tell any number of fields: all is counted.
 * Throws an Error for what is no sound schema, and for a type that is not read.
 */
export function readSchema(schema: Schema, schemaBytes: number): Column[] {
  if (schema.endianness() !== Endianness.Little) throw new Error('its numbers are big-endian')
  let fields = 0
  let letters = 0

  return columnsOf({ length: schema.fieldsLength(), at: (index) => schema.fields(index) }, 0)

  function columnsOf(
    list: { readonly length: number; readonly at: (index: number) => Field | null },
    depth: number,
  ): Column[] {
    fields += list.length
    if (list.length < 0 || fields > MOST_FIELDS) throw new Error(`it has more than ${MOST_FIELDS} fields`)
    if (depth > DEEPEST) throw new Error(`its fields lie more than ${DEEPEST} deep in one another`)
    return Array.from({ length: list.length }, (_, index) => columnOf(list.at(index), depth))
  }

  function columnOf(field: Field | null, depth: number): Column {
    if (field === null) throw new Error('its schema is broken')
    const name = field.name() ?? ''
    if (name.includes('\0')) throw new Error('it has a name with a NUL')
    letters += name.length
    if (letters > schemaBytes) throw new Error('its schema is broken')
    const children = columnsOf(
      { length: field.childrenLength(), at: (index) => field.children(index) },
      depth + 1,
    )
    const shape = shapeOf(field, children, name)
    const dictionary = field.dictionary()
    if (dictionary === null) return { name, shape }
    if (shape.kind === 'list' || shape.kind === 'struct')
      throw new Error(
        `its field ${JSON.stringify(name)} is a dictionary of lists or structs, which is not read`,
      )
    const index = dictionary.indexType()
    const coded = { width: 4 as const, isSigned: true }
    const values = { kind: 'dictionary', id: dictionary.id(), values: shape } as const
    return { name, shape: { ...values, index: index === null ? coded : indexOf(index) } }
  }
}

function indexOf(type: Int): Index {
  const bits = type.bitWidth()
  if (bits !== 8 && bits !== 16 && bits !== 32 && bits !== 64) throw new Error('its schema is broken')
  return { width: (bits / 8) as Index['width'], isSigned: type.isSigned() }
}

function shapeOf(field: Field, children: readonly Column[], name: string): Shape {
  switch (field.typeType()) {
    case Type.Null:
      return { kind: 'null' }
    case Type.Bool:
      return { kind: 'boolean' }
    case Type.Int: {
      const { width, isSigned } = indexOf(typeOf(field, new Int()))
      const sql = { 1: 'TINYINT', 2: 'SMALLINT', 4: 'INTEGER', 8: 'BIGINT' }[width]
      return fixed(isSigned ? sql : `U${sql}`, width)
    }
    case Type.FloatingPoint: {
      const precision = typeOf(field, new FloatingPoint()).precision()
      if (precision === Precision.HALF) return fixed('FLOAT', 2, [4, halfToFloat])
      return precision === Precision.SINGLE ? fixed('FLOAT', 4) : fixed('DOUBLE', 8)
    }
    case Type.Decimal:
      return decimalShape(typeOf(field, new Decimal()))
    case Type.Date:
      return typeOf(field, new ArrowDate()).unit() === DateUnit.DAY
        ? fixed('DATE', 4)
        : fixed('DATE', 8, [4, millisecondsToDate])
    case Type.Time: {
      const time = typeOf(field, new Time())
      const width = time.bitWidth() === 32 ? 4 : 8
      return fixed('TIME', width, [8, timeToMicroseconds({ width, scale: scaleOf(time.unit()) })])
    }
    case Type.Timestamp: {
      const timestamp = typeOf(field, new Timestamp())
      const unit = timestamp.unit()
      if (timestamp.timezone()) return timestampShape('TIMESTAMP WITH TIME ZONE', unit)
      return unit === TimeUnit.NANOSECOND ? fixed('TIMESTAMP_NS', 8) : timestampShape('TIMESTAMP', unit)
    }
    // Parquet has no such type: there it is the number.
    case Type.Duration:
      return fixed('BIGINT', 8)
    case Type.Interval:
      return intervalShape(typeOf(field, new Interval()).unit())
    case Type.Utf8:
      return { kind: 'text', sql: 'VARCHAR', offsets: 4 }
    case Type.LargeUtf8:
      return { kind: 'text', sql: 'VARCHAR', offsets: 8 }
    case Type.Utf8View:
      return { kind: 'text', sql: 'VARCHAR', offsets: 'view' }
    case Type.Binary:
      return { kind: 'text', sql: 'BLOB', offsets: 4 }
    case Type.LargeBinary:
      return { kind: 'text', sql: 'BLOB', offsets: 8 }
    case Type.BinaryView:
      return { kind: 'text', sql: 'BLOB', offsets: 'view' }
    case Type.FixedSizeBinary:
      return { kind: 'text', sql: 'BLOB', offsets: sizeOf(typeOf(field, new FixedSizeBinary()).byteWidth()) }
    case Type.List:
      return { kind: 'list', offsets: 4, isMap: false, child: onlyOf(children) }
    case Type.LargeList:
      return { kind: 'list', offsets: 8, isMap: false, child: onlyOf(children) }
    case Type.FixedSizeList: {
      const offsets = sizeOf(typeOf(field, new FixedSizeList()).listSize())
      return { kind: 'list', offsets, isMap: false, child: onlyOf(children) }
    }
    case Type.Map: {
      const child = onlyOf(children)
      if (child.kind !== 'struct' || child.children.length !== 2) throw new Error('its schema is broken')
      return { kind: 'list', offsets: 4, isMap: true, child }
    }
    case Type.Struct_:
      if (children.length === 0)
        throw new Error(`its field ${JSON.stringify(name)} is a struct without fields`)
      return { kind: 'struct', children }
    default: {
      const type = Type[field.typeType()] ?? 'unknown'
      throw new Error(`its field ${JSON.stringify(name)} has the type ${type}, which is not read`)
    }
  }
}

/** The generated classes leave it to the caller which one the type is of. */
function typeOf<T extends { bb: unknown; bb_pos: number }>(field: Field, type: T): T {
  const found: T | null = field.type(type)
  if (found === null) throw new Error('its schema is broken')
  return found
}

function fixed(sql: string, width: number, converted?: readonly [number, Convert]): Shape {
  if (converted === undefined) return { kind: 'fixed', sql, width, converted: null }
  return { kind: 'fixed', sql, width, converted: { width: converted[0], convert: converted[1] } }
}

function decimalShape(type: Decimal): Shape {
  const width = type.bitWidth() / 8
  const digits = type.precision()
  const scale = type.scale()
  if (![4, 8, 16, 32].includes(width)) throw new Error('its schema is broken')
  if (Math.abs(scale) > 1000) throw new Error(`it has decimal numbers with a scale of ${scale}`)
  if (digits > MOST_DIGITS || digits < 1 || scale < 0 || scale > digits)
    return { kind: 'decimal', width, scale }
  const held = digits <= 4 ? 2 : digits <= 9 ? 4 : digits <= 18 ? 8 : 16
  const sql = `DECIMAL(${digits},${scale})`
  return held === width
    ? fixed(sql, width)
    : fixed(sql, width, [held, resizeInteger({ from: width, to: held })])
}

function timestampShape(sql: string, unit: TimeUnit): Shape {
  return fixed(sql, 8, [8, timestampToMicroseconds(scaleOf(unit))])
}

function intervalShape(unit: IntervalUnit): Shape {
  if (unit === IntervalUnit.YEAR_MONTH) return fixed('INTERVAL', 4, [16, monthsToInterval])
  if (unit === IntervalUnit.DAY_TIME) return fixed('INTERVAL', 8, [16, daysToInterval])
  return fixed('INTERVAL', 16, [16, nanosecondsToInterval])
}

/** To microseconds; what is finer is cut off, as it is for Parquet. */
function scaleOf(unit: TimeUnit): (value: bigint) => bigint {
  if (unit === TimeUnit.SECOND) return (value) => value * 1_000_000n
  if (unit === TimeUnit.MILLISECOND) return (value) => value * 1000n
  if (unit === TimeUnit.MICROSECOND) return (value) => value
  return (value) => value / 1000n
}

function sizeOf(each: number): { readonly each: number } {
  if (each < 0) throw new Error('its schema is broken')
  return { each }
}

function onlyOf(children: readonly Column[]): Shape {
  const [only] = children
  if (only === undefined || children.length > 1) throw new Error('its schema is broken')
  return only.shape
}
