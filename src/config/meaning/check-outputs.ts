import { posix } from 'node:path'
import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import { folderOf, resolvePath } from '../normalise/resolve-path.ts'
import { cut, formatKey } from '../schema/quote-value.ts'
import type { KeyPath } from '../yaml/locate.ts'
import type { YamlFile } from '../yaml/read-yaml.ts'
import type { Outline } from './outline.ts'

/**
 * Outputs are removed before they are made, so that nothing left over is taken for a result: none may be, or hold,
 * what was not made by the run.
 */
export function checkOutputs(outline: Outline, file: YamlFile, path: string): MergemarkError[] {
  const folder = folderOf(path)
  const inputs = inputsOf(outline).map(({ at, path }) => [resolvePath(folder, path), formatKey(at)] as const)
  const kept = new Map([[posix.normalize(path), 'this configuration'], ...inputs])
  return outputsOf(outline).flatMap(({ at, path: output }) => {
    const reason = whyUnsafe(resolvePath(folder, output), kept, folder)
    if (reason === null) return []
    return [
      fault('unsafe-output', { key: formatKey(at), path: cut(output), reason }, { place: file.placeOf(at) }),
    ]
  })
}

function whyUnsafe(output: string, kept: ReadonlyMap<string, string>, folder: string): string | null {
  const root = posix.isAbsolute(folder) ? `${folder}/` : ''
  const outside =
    root === '' ? posix.isAbsolute(output) || /^\.\.(\/|$)/.test(output) : !output.startsWith(root)
  if (outside) return 'lies outside of the working directory'
  if (/(^|\/)\.git(\/|$)/i.test(output)) return "is git's own"
  for (const [input, what] of kept) {
    if (input === output) return `is ${what}`
    if (output === '.' || input.startsWith(`${output}/`)) return `holds ${what}`
    if (input.startsWith(beforeGlob(output))) return `could match ${what}`
  }
  return null
}

/** What all matches of a glob start with; of a plain path nothing starts with it and a NUL. */
function beforeGlob(path: string): string {
  const [first = path] = path.split(/[*?[{(!+@]/, 1)
  return first === path ? `${path}\0` : first
}

interface Named {
  readonly at: KeyPath
  readonly path: string
}

function outputsOf({ train, evaluations }: Outline): Named[] {
  return present([
    { at: ['train', 'outputs', 'model'], path: train?.outputs?.model },
    { at: ['train', 'tensorflow', 'predict', 'to'], path: train?.tensorflow?.predict?.to },
    ...[...evaluations].flatMap(([name, one]) => [
      { at: ['evaluations', name, 'metrics-file'], path: one?.['metrics-file'] },
      ...(one?.predictions ?? []).map((path) => ({ at: ['evaluations', name, 'predictions'], path })),
    ]),
  ])
}

function inputsOf({ data, train, evaluations }: Outline): Named[] {
  return present([
    ...[...data].map(([name, one]) => ({ at: ['data', name, 'path'], path: one?.path })),
    ...[...evaluations].flatMap(([name, one]) =>
      (['examples', 'judgements'] as const).map((key) => ({
        at: ['evaluations', name, key],
        path: one?.[key],
      })),
    ),
    { at: ['train', 'tensorflow', 'data'], path: train?.tensorflow?.data },
    { at: ['train', 'tensorflow', 'predict', 'data'], path: train?.tensorflow?.predict?.data },
  ])
}

function present(named: readonly { at: KeyPath; path: string | null | undefined }[]): Named[] {
  return named.flatMap(({ at, path }) => (path ? [{ at, path }] : []))
}
