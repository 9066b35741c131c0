import * as z from 'zod'

/** What is mapped of a contract of the Open Data Contract Standard, version 3 (bitol-io.github.io/open-data-contract-standard). */

const text = z.string({ error: 'it must be text' })
const flag = z.boolean({ error: 'it must be true or false' })
const references = z.union([text.transform((one) => [one]), z.array(text).min(1)], {
  error: 'it must be a reference, or a list of them',
})

/** Of which one stands in a rule. */
export const OPERATORS = [
  'mustBe',
  'mustNotBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
  'mustBeBetween',
  'mustNotBeBetween',
] as const
export type Operator = (typeof OPERATORS)[number]

const number = z.number({ error: 'it must be a number' })
const two = z.tuple([number, number], { error: 'it must be two numbers, the smaller one first' })

const quality = z.looseObject(
  {
    id: text.optional(),
    name: text.optional(),
    type: z
      .enum(['text', 'library', 'sql', 'custom'], { error: 'it must be text, library, sql or custom' })
      .default('library'),
    severity: text.optional(),
    unit: text.optional(),
    metric: text.optional(),
    /** Its name before version 3.1. */
    rule: text.optional(),
    arguments: z.looseObject({}).optional(),
    query: text.optional(),
    engine: text.optional(),
    implementation: z.unknown().optional(),
    mustBe: z.unknown().optional(),
    mustNotBe: z.unknown().optional(),
    mustBeGreaterThan: number.optional(),
    mustBeGreaterOrEqualTo: number.optional(),
    mustBeLessThan: number.optional(),
    mustBeLessOrEqualTo: number.optional(),
    mustBeBetween: two.optional(),
    mustNotBeBetween: two.optional(),
  },
  { error: 'it must be a mapping' },
)
export type Quality = z.output<typeof quality>

const property = z.looseObject(
  {
    name: text.min(1, { error: 'it must not be empty' }),
    id: text.optional(),
    physicalName: text.optional(),
    logicalType: text.optional(),
    logicalTypeOptions: z.looseObject({}, { error: 'it must be a mapping' }).optional(),
    required: flag.default(false),
    unique: flag.default(false),
    primaryKey: flag.default(false),
    primaryKeyPosition: number.default(-1),
    classification: text.optional(),
    quality: z.array(quality, { error: 'it must be a list of rules' }).default([]),
    relationships: z.array(z.looseObject({ type: text.optional(), to: references })).default([]),
  },
  { error: 'it must be a mapping' },
)
export type Property = z.output<typeof property>

const table = z.looseObject(
  {
    name: text.min(1, { error: 'it must not be empty' }),
    id: text.optional(),
    physicalName: text.optional(),
    properties: z.array(property, { error: 'it must be a list of properties' }).default([]),
    quality: z.array(quality, { error: 'it must be a list of rules' }).default([]),
    relationships: z
      .array(z.looseObject({ type: text.optional(), from: references, to: references }))
      .default([]),
  },
  { error: 'it must be a mapping' },
)
export type ContractTable = z.output<typeof table>

const agreement = z.looseObject({
  property: text,
  value: z.unknown().optional(),
  unit: text.optional(),
  element: text.optional(),
})
export type Agreement = z.output<typeof agreement>

export const contract = z.looseObject(
  {
    kind: z.literal('DataContract'),
    apiVersion: text.regex(/^v3\./, { error: 'it must be v3, for example v3.1.0' }),
    schema: z.array(table, { error: 'it must be a list of tables' }).default([]),
    slaProperties: z.array(agreement, { error: 'it must be a list' }).default([]),
  },
  { error: 'it must be a mapping' },
)
export type Contract = z.output<typeof contract>
