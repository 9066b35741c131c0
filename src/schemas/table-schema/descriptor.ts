import * as z from 'zod'

/** What is mapped of a Table Schema, version 1 or 2 (datapackage.org/standard/table-schema). */

const text = z.string({ error: 'it must be text' })
const name = text.min(1, { error: 'it must not be empty' })
const names = z.union([name.transform((one) => [one]), z.array(name).min(1)], {
  error: 'it must be the name of a field, or a list of them',
})
/** Texts, or each with a label for people. */
const labelled = z.array(
  z.union([
    text,
    z.number(),
    z.looseObject({ value: z.union([text, z.number()]) }).transform(({ value }) => value),
  ]),
  { error: 'it must be a list of values' },
)
const missing = labelled.transform((values) => values.map(String))
const flag = z.boolean({ error: 'it must be true or false' })

const constraints = z.looseObject(
  {
    required: flag.optional(),
    unique: flag.optional(),
    enum: z.array(z.unknown(), { error: 'it must be a list of values' }).optional(),
    pattern: text.optional(),
  },
  { error: 'it must be a mapping' },
)

const field = z.looseObject(
  {
    name,
    type: text.optional(),
    format: text.optional(),
    constraints: constraints.optional(),
    categories: labelled.optional(),
    missingValues: missing.optional(),
    trueValues: z.array(text).optional(),
    falseValues: z.array(text).optional(),
    bareNumber: flag.optional(),
    groupChar: text.optional(),
    decimalChar: text.optional(),
    delimiter: text.optional(),
    itemType: text.optional(),
  },
  { error: 'it must be a mapping' },
)
export type Field = z.output<typeof field>

export const FIELDS_MATCH = ['exact', 'equal', 'subset', 'superset', 'partial'] as const
const fieldsMatch = z.union(
  // Version 2.0's own JSON Schema asks for a list, its text for a word.
  [z.enum(FIELDS_MATCH), z.tuple([z.enum(FIELDS_MATCH)]).transform(([one]) => one)],
  { error: `it must be one of ${FIELDS_MATCH.join(', ')}` },
)

const foreignKey = z.looseObject({
  fields: names,
  reference: z.looseObject({ resource: text.optional(), fields: names }),
})

export const tableSchemaDescriptor = z.looseObject(
  {
    fields: z
      .array(field, { error: 'it must be a list of fields' })
      .min(1, { error: 'it must hold a field' }),
    fieldsMatch: fieldsMatch.optional(),
    primaryKey: z.union([names, z.tuple([])]).optional(),
    uniqueKeys: z.array(names).optional(),
    foreignKeys: z.array(foreignKey).optional(),
    missingValues: missing.optional(),
  },
  { error: 'it must be a mapping' },
)
export type TableSchemaDescriptor = z.output<typeof tableSchemaDescriptor>
