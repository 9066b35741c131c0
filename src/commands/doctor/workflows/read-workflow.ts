import { readYaml, type YamlFile } from '../../../config/yaml/read-yaml.ts'
import type { Job, Permissions, Settings, Step, Workflow } from './workflow.ts'

/** Takes what has the shape that GitHub documents, and passes over the rest: GitHub says what is wrong with that. */
export function readWorkflow({ path, text }: { readonly path: string; readonly text: string }): Workflow {
  const file = readYaml({ text, file: path })
  if ('faults' in file) {
    const error = file.faults[0] ?? null
    return { path, name: path, events: new Map(), permissions: null, jobs: [], error }
  }
  const top = settingsOf(file.value)
  return {
    path,
    name: textOf(top.get('name')) ?? path,
    events: eventsOf(top.get('on')),
    permissions: permissionsOf(top.get('permissions')),
    jobs: [...settingsOf(top.get('jobs'))].map(([id, job]) => readJob(id, settingsOf(job), file)),
    error: null,
  }
}

function readJob(id: string, job: Settings, file: YamlFile): Job {
  const steps = listOf(job.get('steps'))
  return {
    id,
    name: textOf(job.get('name')) ?? id,
    maySkip: job.has('if') || job.has('needs'),
    uses: textOf(job.get('uses')),
    with: settingsOf(job.get('with')),
    permissions: permissionsOf(job.get('permissions')),
    steps: steps.map((step, at) => readStep(settingsOf(step), lineOf(file, id, at))),
  }
}

function readStep(step: Settings, line: number | null): Step {
  return {
    line,
    uses: textOf(step.get('uses')),
    run: textOf(step.get('run')),
    with: settingsOf(step.get('with')),
  }
}

function lineOf(file: YamlFile, job: string, at: number): number | null {
  const steps = ['jobs', job, 'steps', at]
  return (file.placeOf([...steps, 'uses']) ?? file.placeOf(steps))?.line ?? null
}

/** `on` is one name, a list of them, or says more of each. */
function eventsOf(on: unknown): Workflow['events'] {
  if (typeof on === 'string') return new Map([[on, null]])
  if (Array.isArray(on))
    return new Map(on.flatMap((name) => (typeof name === 'string' ? [[name, null]] : [])))
  return new Map([...settingsOf(on)].map(([name, said]) => [name, isRecord(said) ? settingsOf(said) : null]))
}

function permissionsOf(value: unknown): Permissions {
  if (value === 'read-all' || value === 'write-all') return value
  if (!isRecord(value)) return null
  return new Map([...settingsOf(value)].map(([scope, level]) => [scope, String(level)]))
}

export function settingsOf(value: unknown): Settings {
  return new Map(isRecord(value) ? Object.entries(value) : [])
}

/** GitHub takes one where a list is asked for. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
