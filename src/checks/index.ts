import { categories } from './categories.ts'
import { decreasing } from './decreasing.ts'
import type { ColumnCheck, TableCheck } from './define-check.ts'
import { distinctCount } from './distinct-count.ts'
import { distinctShare } from './distinct-share.ts'
import { distinctValues } from './distinct-values.ts'
import { duplicateCount } from './duplicate-count.ts'
import { empty } from './empty.ts'
import { enumeration } from './enumeration.ts'
import { exclusiveMaximum } from './exclusive-maximum.ts'
import { exclusiveMinimum } from './exclusive-minimum.ts'
import { finite } from './finite.ts'
import { format } from './format.ts'
import { greatestValue } from './greatest-value.ts'
import { increasing } from './increasing.ts'
import { items } from './items.ts'
import { leastValue } from './least-value.ts'
import { like } from './like.ts'
import { maxLength } from './max-length.ts'
import { maximum } from './maximum.ts'
import { mean } from './mean.ts'
import { median } from './median.ts'
import { minLength } from './min-length.ts'
import { minimum } from './minimum.ts'
import { mostCommon } from './most-common.ts'
import { notInSet } from './not-in-set.ts'
import { nullCount } from './null-count.ts'
import { nullShare } from './null-share.ts'
import { outliers } from './outliers.ts'
import { pattern } from './pattern.ts'
import { quantiles } from './quantiles.ts'
import { required } from './required.ts'
import { search } from './search.ts'
import { sequential } from './sequential.ts'
import { stddev } from './stddev.ts'
import { sum } from './sum.ts'
import { columnCount } from './table/column-count.ts'
import { fieldsMatch } from './table/fields-match.ts'
import { foreignKeys } from './table/foreign-keys.ts'
import { freshness } from './table/freshness.ts'
import { order } from './table/order.ts'
import { pairs } from './table/pairs.ts'
import { primaryKey } from './table/primary-key.ts'
import { rows } from './table/rows.ts'
import { uniqueKeys } from './table/unique-keys.ts'
import { trimmed } from './trimmed.ts'
import { unique } from './unique.ts'
import { valueCount } from './value-count.ts'

/**
 * Every check that a column can ask for by its key. `type` is not among them: a column has it by having a type
 * (src/checks/type.ts).
 */
export const checks = [
  required,
  empty,
  unique,
  minimum,
  exclusiveMinimum,
  maximum,
  exclusiveMaximum,
  minLength,
  maxLength,
  pattern,
  search,
  like,
  format,
  enumeration,
  notInSet,
  categories,
  items,
  finite,
  trimmed,
  increasing,
  decreasing,
  sequential,
  outliers,
  leastValue,
  greatestValue,
  mean,
  median,
  stddev,
  sum,
  quantiles,
  distinctCount,
  distinctShare,
  distinctValues,
  duplicateCount,
  mostCommon,
  valueCount,
  nullCount,
  nullShare,
] as const satisfies readonly ColumnCheck[]

/** Every check that a data set can ask for by its key. */
export const tableChecks = [
  fieldsMatch,
  columnCount,
  rows,
  primaryKey,
  uniqueKeys,
  foreignKeys,
  pairs,
  order,
  freshness,
] as const satisfies readonly TableCheck[]
