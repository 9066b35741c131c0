/** How Great Expectations, dbt, pandera, Pydantic and SQL call what a key here asks, without `_`, `-` and capitals. */
const KEYS: readonly (readonly [keys: readonly string[], told: string, words: string])[] = [
  [
    ['required'],
    '`required: true`',
    'notnull nonnull nonull nonulls notna notnan notbenull isnotnull mandatory',
  ],
  [
    ['required'],
    '`required: true`, or leave it out where a cell may have no value',
    'nullable allownull allownulls',
  ],
  [
    ['enum'],
    '`enum: [a, b]`',
    'isin in inset beinset acceptedvalues allowedvalues validvalues allowed values oneof',
  ],
  [['not-in-set'], '`not-in-set: [a, b]`', 'notin isnotin notbeinset notacceptedvalues forbiddenvalues'],
  [['minimum'], '`minimum: 0`', 'minvalue ge gte atleast greaterthanorequalto greaterthanorequal'],
  [['maximum'], '`maximum: 9`', 'maxvalue le lte atmost lessthanorequalto lessthanorequal'],
  [['exclusiveMinimum'], '`exclusiveMinimum: 0`', 'gt greaterthan above morethan'],
  [['exclusiveMaximum'], '`exclusiveMaximum: 9`', 'lt lessthan below'],
  [
    ['minimum', 'maximum'],
    '`minimum: 0` and `maximum: 9`',
    'between isbetween bebetween inrange range acceptedrange',
  ],
  [
    ['pattern', 'search'],
    '`pattern: …` for the whole of a value, or `search: …` for a part of it',
    'regex regexp matches match matchregex strmatches',
  ],
  [
    ['minLength'],
    '`minLength: 1`',
    'notempty nonempty notemptystring notblank minlen lengthmin minstringlength',
  ],
  [['maxLength'], '`maxLength: 9`', 'maxlen lengthmax maxstringlength'],
  [['minLength', 'maxLength'], '`minLength: 1` and `maxLength: 9`', 'length len strlength valuelengths'],
  [['type'], '`type: integer`', 'dtype datatype logicaltype beoftype oftype'],
  [['unique'], '`unique: true`', 'isunique beunique distinct noduplicates'],
  [['empty'], '`empty: true`', 'isnull benull allnull'],
  [['rows'], '`rows: { min: 1 }`', 'rowcount numrows minrows maxrows'],
  [
    ['uniqueKeys'],
    '`uniqueKeys: [[a, b]]`',
    'uniquecombinationofcolumns uniquetogether unique compoundunique',
  ],
  [
    ['foreignKeys'],
    '`foreignKeys: [{ fields: a, reference: { resource: other, fields: b } }]`',
    'relationships references',
  ],
]

const WRITTEN_OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['=>', '>='],
  ['=<', '<='],
  ['≥', '>='],
  ['≤', '<='],
  ['≠', '!='],
  ['<>', '!='],
  ['==', '='],
  ['===', '='],
  ['gte', '>='],
  ['ge', '>='],
  ['lte', '<='],
  ['le', '<='],
  ['gt', '>'],
  ['lt', '<'],
  ['eq', '='],
  ['ne', '!='],
])

/** What to write in place of another tool's key, of the keys that are known there; null for a word of no tool. */
export function keyInstead(word: string, known: readonly string[]): string | null {
  const plain = plainly(word)
  const near = known.find((key) => plainly(key) === plain)
  if (near !== undefined) return `\`${near}\``
  const found = KEYS.find(
    ([keys, , words]) => words.split(' ').includes(plain) && keys.every((key) => known.includes(key)),
  )
  return found?.[1] ?? null
}

/** What to write in place of another way to write a comparison; null where it is none. */
export function comparisonInstead(word: string, values: readonly string[]): string | null {
  const meant = WRITTEN_OTHERWISE.get(word.trim().toLowerCase())
  return meant !== undefined && values.includes(meant) ? meant : null
}

function plainly(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]/g, '')
}
