import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

interface Step {
  uses?: string
  with?: Record<string, unknown>
  run?: string
}
interface Workflow {
  permissions?: unknown
  jobs: Record<string, { steps?: Step[]; uses?: string; permissions?: unknown; 'timeout-minutes'?: number }>
}

const workflows = globSync('.github/workflows/*.yml').map((path) => ({
  path,
  workflow: parse(readFileSync(path, 'utf8')) as Workflow,
}))
const steps = workflows.flatMap(({ path, workflow }) =>
  Object.values(workflow.jobs).flatMap((job) => (job.steps ?? []).map((step) => ({ path, step }))),
)
const actions = ['action.yml', ...globSync('actions/*/action.yml')]

/** The action.yml that a `uses:` of this repository names, or null for another's. */
function ownAction(uses: string): string | null {
  const own = /^(?:\.\/?|\$\/|mergemark\/mergemark\/?)([^@]*)(?:@.*)?$/.exec(uses)
  return own === null ? null : join(own[1] ?? '', 'action.yml')
}

describe('workflows', () => {
  it('pass only inputs that the action has', () => {
    const unknown = steps.flatMap(({ path, step }) => {
      const action = step.uses === undefined ? null : ownAction(step.uses)
      if (action === null) return []
      const known = Object.keys((parse(readFileSync(action, 'utf8')) as { inputs?: object }).inputs ?? {})
      return Object.keys(step.with ?? {})
        .filter((name) => !known.includes(name))
        .map((name) => `${path}: ${name}`)
    })
    expect(unknown).toEqual([])
  })

  it('pin other people’s actions to a commit', () => {
    const loose = steps.filter(
      ({ step }) =>
        step.uses !== undefined && ownAction(step.uses) === null && !/@[0-9a-f]{40}$/.test(step.uses),
    )
    expect(loose).toEqual([])
  })

  it('put no expression into a shell', () => {
    expect(steps.filter(({ step }) => step.run?.includes('${{'))).toEqual([])
  })

  it('start from no permission, and every job has a time limit', () => {
    for (const { path, workflow } of workflows) {
      expect(workflow.permissions, path).toEqual({})
      for (const [name, job] of Object.entries(workflow.jobs)) {
        expect(job['timeout-minutes'] ?? job.uses, `${path}: ${name}`).toBeDefined()
      }
    }
  })
})

describe('every action', () => {
  it.each(actions)('%s names a file of dist/', (path) => {
    const { runs } = parse(readFileSync(path, 'utf8')) as { runs: { using: string; main: string } }
    expect(runs.using).toBe('node24')
    expect(existsSync(join(path, '..', runs.main))).toBe(true)
  })

  it.each(['validate-data', 'train', 'evaluate'])(
    '%s takes no token: a child can read its parent’s environment',
    (name) => {
      const { inputs } = parse(readFileSync(`actions/${name}/action.yml`, 'utf8')) as { inputs: object }
      expect(Object.keys(inputs)).not.toContain('token')
    },
  )
})
