import * as z from 'zod'

/** What the schema says of one place in the file. */
export interface SchemaAt {
  /** The keys that may stand there, in the order of their declaration, of all alternatives; null where it is no mapping of fixed keys. */
  readonly keys: readonly string[] | null
  readonly description: string | null
  readonly example: unknown
}

/** Follows a path of the file through the schema. Of alternatives, the one that has the next key. */
export function schemaAt(root: z.ZodType, path: readonly PropertyKey[]): SchemaAt {
  const layers = layersAt(root, path)
  const metas = layers.map((layer) => z.globalRegistry.get(layer) ?? {})
  const objects = layers.filter((layer) => layer instanceof z.ZodObject)
  return {
    keys: objects.length === 0 ? null : [...new Set(objects.flatMap(({ shape }) => Object.keys(shape)))],
    description: metas.find(({ description }) => description !== undefined)?.description ?? null,
    example: metas.flatMap(({ examples }) => (Array.isArray(examples) ? examples : []))[0],
  }
}

/** The mappings of fixed keys that may stand at a path: several where there are alternatives. */
export function mappingsAt(root: z.ZodType, path: readonly PropertyKey[]): z.ZodObject[] {
  return layersAt(root, path).filter((layer) => layer instanceof z.ZodObject)
}

/** What stands at a path is for, with an example where there is one; where nothing says it, what it is a part of. */
export function purposeAt(root: z.ZodType, path: readonly PropertyKey[]): string {
  const { description, example } = schemaAt(root, path)
  if (description === null) return path.length === 0 ? '' : purposeAt(root, path.slice(0, -1))
  return example === undefined ? description : `${description} For example \`${JSON.stringify(example)}\`.`
}

function layersAt(root: z.ZodType, path: readonly PropertyKey[]): z.core.$ZodType[] {
  return path.reduce(
    (layers, step) => layers.flatMap((layer) => stepInto(layer, step)).flatMap(unwrap),
    unwrap(root),
  )
}

/** The schema, and all that it wraps, outermost first. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return [schema, ...unwrap(schema.def.innerType)]
  if (schema instanceof z.ZodUnion) return [schema, ...schema.def.options.flatMap(unwrap)]
  return [schema]
}

function stepInto(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return [schema.def.element]
  if (schema instanceof z.ZodRecord) return [schema.def.valueType]
  if (!(schema instanceof z.ZodObject)) return []
  const inner = new Map<PropertyKey, z.core.$ZodType>(Object.entries(schema.shape)).get(step)
  return inner === undefined ? [] : [inner]
}
