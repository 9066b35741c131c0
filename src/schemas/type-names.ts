import type { ColumnType } from '../checks/define-check.ts'

/** Names that pandas, numpy, Spark and SQL have for what a column holds, without size, in small letters. */
const TYPES: readonly (readonly [RegExp, ColumnType])[] = [
  [
    /^u?(big|small|tiny|medium|huge)?int(eger|egertype)?(8|16|32|64)?$|^(long|short|byte|integer)(type)?$|^(big|small)?serial$/,
    'integer',
  ],
  [
    /^(float|double|real|decimal|numeric|number)(8|16|32|64)?_?$|^(float|double|decimal)type$|^double[ _]precision$/,
    'number',
  ],
  [
    /^(str|string|text|object|object_|varchar|nvarchar|char|nchar|character|character varying|uuid|stringtype|category|o)$|^string\[.*\]$/,
    'string',
  ],
  [/^bool(ean|_|eantype)?$|^bit$/, 'boolean'],
  [/^date(type)?$/, 'date'],
  [
    /^(datetime|datetime64|timestamp|timestamptz|timestamptype|timestamp_(ntz|tz|ltz)|datetimetzdtype(type)?)$|^timestamp with(out)? time zone$/,
    'datetime',
  ],
]

const LONGEST = 100

/** `VARCHAR(20)` and `datetime64[ns, UTC]` are what they are without their sizes. */
export function typeOfName(name: string): ColumnType | null {
  if (name.length > LONGEST) return null
  const said = name.trim().toLowerCase()
  const plain = said.replace(/\s*\(.*\)$/, '').replace(/^(datetime64|timestamp)\[.*\]$/, '$1')
  return TYPES.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** The type that takes all that these do; null where one of them is unknown, or no type does. */
export function typeOfNames(names: readonly string[]): ColumnType | null {
  const types = new Set(names.map(typeOfName))
  if (types.has('string') && !types.has(null)) return 'string'
  const [only] = types
  if (types.size === 1) return only ?? null
  return types.size === 2 && types.has('integer') && types.has('number') ? 'number' : null
}
