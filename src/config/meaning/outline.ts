import * as z from 'zod'

/**
 * What can be made out of the file whatever is wrong elsewhere in it, so that what its parts mean together is checked
 * in the same pass as their shape. null stands for what is missing or of the wrong kind.
 */
const word = z.string().nullable().catch(null)
const number = z.number().nullable().catch(null)

const metric = z
  .union([
    z.string().transform((name) => ({ name, own: null })),
    z
      .object({ name: z.string(), column: z.unknown().optional(), command: z.unknown().optional() })
      .transform(({ name, column, command }) => ({ name, own: { column, command } })),
  ])
  .nullable()
  .catch(null)

const words = z
  .union([z.string().transform((one) => [one]), z.array(word)])
  .nullable()
  .catch(null)

const evaluation = z
  .object({
    task: word,
    metrics: listOf(metric),
    predictions: words,
    'metrics-file': word,
    runs: word,
    examples: word,
    judgements: word,
    columns: mapOf(z.unknown()),
    threshold: z.unknown().optional(),
    slices: listOf(z.unknown()),
    costs: listOf(z.unknown()),
  })
  .nullable()
  .catch(null)

const ruled = z.object({
  name: word,
  severity: word,
  metric: word,
  evaluation: word,
  slice: word,
  margin: number,
  improve: number,
  equivalent: number,
  budget: z.object({ drop: number }).nullable().catch(null),
  min: number,
  max: number,
  as: word,
  expr: word,
})

const member = ruled.nullable().catch(null)
const rule = ruled
  .extend({ any: listOf(member), all: listOf(member) })
  .nullable()
  .catch(null)

const dataset = z
  .object({
    path: word,
    columns: mapOf(z.unknown()),
    rules: listOf(z.object({ name: word, severity: word }).nullable().catch(null)),
  })
  .nullable()
  .catch(null)

const predict = z.object({ data: word, to: word }).nullable().catch(null)
const train = z
  .object({
    outputs: z.object({ model: word }).nullable().catch(null),
    tensorflow: z.object({ data: word, predict }).nullable().catch(null),
  })
  .nullable()
  .catch(null)

const gate = z
  .object({ preset: word, rules: listOf(rule) })
  .nullable()
  .catch(null)

const outline = z.object({ data: mapOf(dataset), train, evaluations: mapOf(evaluation) })

export type Outline = z.output<typeof outline>
export type EvaluationOutline = z.output<typeof evaluation>
export type RuleOutline = z.output<typeof rule>
export type MemberOutline = z.output<typeof member>

export function outlineOf(value: unknown): Outline {
  const read = outline.safeParse(value)
  return read.success ? read.data : { data: new Map(), train: null, evaluations: new Map() }
}

/** The same of the keys of `gate`, which a file that is extended holds without it. */
export function gateOutlineOf(value: unknown): z.output<typeof gate> {
  return gate.parse(value)
}

function listOf<S extends z.ZodType>(item: S) {
  return z.array(item).catch([])
}

/** A Map, because its keys are the file's. */
function mapOf<S extends z.ZodType>(entry: S) {
  return z
    .record(z.string(), entry)
    .catch({} as never)
    .transform((record) => new Map(Object.entries(record) as [string, z.output<S>][]))
}
