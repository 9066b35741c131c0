import { isDeepStrictEqual } from 'node:util'
import type { ImportedReading, Unsupported } from '../imported-schema.ts'
import { isMapping } from '../parse-text.ts'

/** What a part of a resource says of the way its file is read. */
export interface SaidOfReading {
  readonly reading: ImportedReading
  readonly nulls: readonly string[]
  readonly unsupported: readonly Unsupported[]
}

/** What Table Dialect says where it says nothing (datapackage.org/standard/table-dialect): the same as it says here. */
const USUAL: Readonly<Record<string, readonly unknown[]>> = {
  headerRows: [[1]],
  headerJoin: [' '],
  lineTerminator: ['\r\n', '\n'],
  doubleQuote: [true],
  skipInitialSpace: [false],
  caseSensitiveHeader: [false],
  csvddfVersion: [1.2, '1.2', 1, '1.0'],
  type: ['delimited'],
  $schema: [],
}
const DESCRIBING = ['$schema', 'name', 'title', 'description', 'csvddfVersion', 'type']

export function readDialect(dialect: unknown, from: string): SaidOfReading {
  if (dialect === undefined) return { reading: {}, nulls: [], unsupported: [] }
  if (!isMapping(dialect)) {
    const reason = typeof dialect === 'string' ? 'names another file' : 'is no mapping'
    return { reading: {}, nulls: [], unsupported: [{ name: from, reason }] }
  }
  const { delimiter, quoteChar, header, nullSequence, ...rest } = dialect
  const taken = {
    ...(isCharacter(delimiter) ? { delimiter } : {}),
    ...(isCharacter(quoteChar) ? { quote: quoteChar } : {}),
    ...(typeof header === 'boolean' ? { header } : {}),
  }
  const refused = [
    ...(delimiter === undefined || isCharacter(delimiter) ? [] : ['delimiter']),
    ...(quoteChar === undefined || isCharacter(quoteChar) ? [] : ['quoteChar']),
    ...Object.entries(rest).flatMap(([key, value]) => (isUsual(key, value) ? [] : [key])),
  ]
  return {
    reading: taken,
    nulls: typeof nullSequence === 'string' ? [nullSequence] : [],
    unsupported: refused.map((key) => ({
      name: `${from}.${key}`,
      reason: 'is no way in which Mergemark reads a file',
    })),
  }
}

function isCharacter(value: unknown): value is string {
  return typeof value === 'string' && value.length === 1
}

function isUsual(key: string, value: unknown): boolean {
  const usual = Object.hasOwn(USUAL, key) ? USUAL[key] : undefined
  return DESCRIBING.includes(key) || (usual?.some((one) => isDeepStrictEqual(one, value)) ?? false)
}
