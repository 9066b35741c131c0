import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import { cut, formatKey } from '../schema/quote-value.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import { checkReferences } from './check-references.ts'
import type { Outline } from './outline.ts'

/** Rules of a data set are told apart by their names, and what it refers to is there. */
export function checkData(outline: Outline, file: YamlFile): MergemarkError[] {
  return [...checkNames(outline, file), ...checkReferences(outline, file)]
}

/** No two rules of a data set have one name: a finding could not be told from the other's. */
function checkNames({ data }: Outline, file: YamlFile): MergemarkError[] {
  return [...data].flatMap(([dataset, outline]) => {
    const seen = new Set<string>()
    return (outline?.rules ?? []).flatMap((rule, index) => {
      const name = rule?.name ?? null
      if (name === null) return []
      if (!seen.has(name)) return seen.add(name) && []
      const place = file.placeOf(['data', dataset, 'rules', index, 'name'])
      return [
        fault('duplicate-name', { key: formatKey(['data', dataset, 'rules']), name: cut(name) }, { place }),
      ]
    })
  })
}
