import * as z from 'zod'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import { didYouMean } from '../../errors/nearest.ts'
import { cut, formatKey, quoteValue } from '../schema/quote-value.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import type { Outline } from './outline.ts'

type Path = readonly (string | number)[]

const fields = z.union([z.string().transform((one) => [one]), z.array(z.string())])
const foreignKey = z.object({
  fields: fields.nullable().catch(null),
  reference: z.object({
    resource: z.string().optional().catch(undefined),
    fields: fields.nullable().catch(null),
  }),
})

/** Data sets that others refer to are there, and a key has as many columns here as there. */
export function checkReferences({ data }: Outline, file: YamlFile): MergemarkError[] {
  const known = [...data.keys()]
  return known.flatMap((name) => {
    const keys = valueAndPath(['data', name, 'foreignKeys'], file)
    const rows = valueAndPath(['data', name, 'rows'], file)
    return [
      ...(Array.isArray(keys.value) ? keys.value : []).flatMap((key, index) =>
        checkKey(key, { path: [...keys.path, index], known, file }),
      ),
      ...checkDataset(file.valueOf([...rows.path, 'of']), { path: [...rows.path, 'of'], known, file }),
    ]
  })
}

/** Of a check in its longer form, `{ value: …, severity: … }`, what is asked. */
function valueAndPath(path: Path, file: YamlFile): { readonly value: unknown; readonly path: Path } {
  const longer = [...path, 'value']
  const value = file.valueOf(longer)
  return value === undefined ? { value: file.valueOf(path), path } : { value, path: longer }
}

interface At {
  readonly path: Path
  readonly known: readonly string[]
  readonly file: YamlFile
}

function checkKey(key: unknown, { path, known, file }: At): MergemarkError[] {
  const read = foreignKey.safeParse(key)
  if (!read.success) return []
  const { fields: here, reference } = read.data
  const resource = [...path, 'reference', 'resource']
  const there = [...path, 'reference', 'fields']
  return [
    ...checkDataset(reference.resource, { path: resource, known, file }),
    ...checkCount(here, reference.fields, { path: there, file }),
  ]
}

/** An empty name is the data set itself. */
function checkDataset(name: unknown, { path, known, file }: At): MergemarkError[] {
  if (typeof name !== 'string' || name === '' || known.includes(name)) return []
  const details = {
    key: formatKey(path),
    value: quoteValue(name),
    expected: 'the name of a data set',
    hint: `${didYouMean(name, known)}Under \`data:\` there is ${known.map(cut).join(', ')}.`,
  }
  return [fault('wrong-value', details, { place: file.placeOf(path) })]
}

function checkCount(
  here: readonly string[] | null,
  there: readonly string[] | null,
  { path, file }: Pick<At, 'path' | 'file'>,
): MergemarkError[] {
  if (here === null || there === null || here.length === there.length) return []
  const columns = (names: readonly string[]) =>
    names.length === 1 ? quoteValue(names[0]) : `a list of ${names.length}`
  const details = {
    key: formatKey(path),
    value: columns(there),
    expected: `as many columns as \`fields\` has, ${here.length}`,
    hint: 'Each column here is compared with the one in the same place there.',
  }
  return [fault('wrong-value', details, { place: file.placeOf(path) })]
}
