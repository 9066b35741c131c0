import { posix } from 'node:path'
import type { CheckResult } from '../documents/data.ts'
import type { Place } from '../errors/place.ts'
import type { Git } from '../ports.ts'
import { changedFiles } from '../project/changed-files.ts'
import type { Project } from '../project/project.ts'

/** Where the marks of a pull request may stand. */
export interface MarkPlaces {
  /** Whether the pull request changes the file: a reader sees no line of another. */
  readonly isInDiff: (file: string) => boolean
  /** The line of the head's mergemark.yml that asks for the check, or names the schema that does; without a line where it says nothing of it. */
  readonly askedAt: (dataset: string, check: Pick<CheckResult, 'rule' | 'column'>) => Place
}

/** null where it is not known what is in the diff: a mark may stand anywhere then. */
export async function findMarkPlaces(
  project: Pick<Project, 'event' | 'run' | 'head' | 'path'>,
  git: Pick<Git, 'mergeBases' | 'changedFiles' | 'pathFromRoot'>,
): Promise<MarkPlaces | null> {
  const changed = await changedFiles(project, git)
  if (changed === null) return null
  const top = await git.pathFromRoot('.')
  return {
    isInDiff: (file) => changed.has(posix.join(top, file)),
    askedAt: (dataset, check) => {
      const line = askedAt(dataset, check, project)
      return { file: project.path, line, column: null }
    },
  }
}

/** The line of the configuration that asks for the check, or names the schema that does; null where it says nothing of it. */
export function askedAt(
  dataset: string,
  { rule, column }: Pick<CheckResult, 'rule' | 'column'>,
  { head }: Pick<Project, 'head'>,
): number | null {
  const lineOf = (...keys: readonly (string | number)[]) =>
    head.placeOf('data', dataset, ...keys)?.line ?? null
  const own = column === null ? lineOf(rule) : lineOf('columns', column, rule)
  return (
    own ??
    (column === null ? ruleLine(rule, dataset, head) : null) ??
    lineOf('schema') ??
    (column === null ? null : lineOf('columns', column)) ??
    lineOf('path')
  )
}

/** Rules of a schema file come before those of mergemark.yml, see `addSchema`. */
function ruleLine(name: string, dataset: string, { data, placeOf }: Project['head']): number | null {
  const rules = data.find((settings) => settings.name === dataset)?.rules ?? []
  const at = (index: number) => placeOf('data', dataset, 'rules', index, 'name')?.line ?? null
  const imported = rules.filter((_, index) => at(index) === null).length
  const index = rules.findIndex((rule) => rule.name === name) - imported
  return index < 0 ? null : at(index)
}
