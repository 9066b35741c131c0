import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { forks } from '../../../src/commands/doctor/checks/forks.ts'
import { jobNames } from '../../../src/commands/doctor/checks/job-names.ts'
import { permissions } from '../../../src/commands/doctor/checks/permissions.ts'
import { pins } from '../../../src/commands/doctor/checks/pins.ts'
import { credentials, pullRequestTarget } from '../../../src/commands/doctor/checks/separation.ts'
import { triggers } from '../../../src/commands/doctor/checks/triggers.ts'
import { forkWorkflowTemplate, oneStepTemplate, workflowTemplate } from '../../../src/config/template.ts'
import { hear, UNPROTECTED } from '../../support/doctor-scene.ts'

const SAFE = workflowTemplate()
const FORKS = forkWorkflowTemplate()
const ONE_STEP = oneStepTemplate()
const only = (text: string) => ({ workflows: { 'mergemark.yml': text } })
const starting = (...starts: readonly string[]) => starts.map((start) => expect.stringContaining(start))

/** The text with one thing changed, which must be in it. */
function change(text: string, from: string, to: string): string {
  expect(text).toContain(from)
  return text.replace(from, to)
}

describe('what `init` writes', () => {
  it('is well in all but the tags that it uses', async () => {
    const scene = { workflows: { 'mergemark.yml': SAFE, 'mergemark-forks.yml': FORKS } }
    for (const check of [triggers, permissions, credentials, pullRequestTarget, forks, jobNames])
      expect(await hear(check, scene)).toEqual(starting('ok: '))
    expect(await hear(pins, scene)).toEqual(starting('warning: ', 'warning: '))
  })

  it('says of the one-step form what it gives up', async () => {
    expect(await hear(triggers, only(ONE_STEP))).toEqual(starting('ok: '))
    expect(await hear(permissions, only(ONE_STEP))).toEqual(starting('ok: '))
    expect(await hear(credentials, only(ONE_STEP))).toEqual(
      starting(
        'warning: .github/workflows/mergemark.yml, job mergemark: code of a pull request runs in a job whose token writes',
      ),
    )
  })
})

describe('triggers', () => {
  const heard = (from: string, to: string) => hear(triggers, only(change(SAFE, from, to)))

  it('lack `edited` where types are left to GitHub', async () => {
    const from = 'pull_request: { types: [opened, synchronize, reopened, edited] }'
    expect(await heard(from, 'pull_request:')).toEqual(
      starting('warning: .github/workflows/mergemark.yml does not run when a pull request is `edited`'),
    )
  })

  it('lack new commits where types leave `synchronize` out', async () => {
    expect(await heard('opened, synchronize, ', 'opened, ')).toEqual(starting('is `synchronize`'))
  })

  it('with a filter of paths leave a required check waiting', async () => {
    expect(await heard('reopened, edited]', 'reopened, edited], paths: [src/**]')).toEqual(
      starting('`paths` filters'),
    )
  })

  it('need `merge_group` where the branch has a queue, and may where nobody could see', async () => {
    const without = only(change(SAFE, '  merge_group:\n', ''))
    expect(
      await hear(triggers, { ...without, protection: { ...UNPROTECTED, requiresMergeQueue: true } }),
    ).toEqual(starting('problem: '))
    expect(await hear(triggers, { ...without, protection: null })).toEqual(starting('warning: '))
    expect(await hear(triggers, { ...without, protection: UNPROTECTED })).toEqual(starting('ok: '))
  })

  it.each([
    ['branches: [main]', true],
    ['branches: ["*"]', true],
    ['branches: main', true],
    ['branches: ["**", "!main"]', false],
    ['branches: [release]', false],
    ['branches-ignore: [main]', false],
    ['tags: [v1]', false],
  ])('with a push on %s reach main: %s', async (filter, reaches) => {
    expect(await heard('branches: [main]', filter)).toEqual(
      starting(reaches ? 'ok: ' : 'warning: .github/workflows/mergemark.yml does not run on a push to main'),
    )
  })

  it('may be one name or a list', async () => {
    const text = (on: string) => `on: ${on}\njobs: { a: { steps: [{ uses: mergemark/mergemark@v1 }] } }\n`
    expect(await hear(triggers, only(text('push')))).toContainEqual(
      expect.stringContaining('does not run on `pull_request`'),
    )
    expect(await hear(triggers, only(text('[pull_request, merge_group, push]')))).toEqual(
      starting('`edited`'),
    )
  })

  it('are missed where nothing uses Mergemark, and a workflow that cannot be read is told', async () => {
    expect(await hear(triggers, {})).toEqual(starting('warning: there is no workflow'))
    const workflows = { 'a.yml': 'on: push\njobs: { a: { steps: [{ run: make }] } }\n', 'b.yml': 'on: [' }
    expect(await hear(triggers, { workflows })).toEqual(
      starting('warning: .github/workflows/b.yml cannot be read', 'warning: none of the workflows'),
    )
  })
})

describe('permissions', () => {
  it('that are less than the called workflow asks for start nothing', async () => {
    expect(await hear(permissions, only(change(SAFE, ', checks: write', '')))).toEqual(starting('problem: '))
    const fork = { workflows: { 'mergemark-forks.yml': change(FORKS, 'actions: read, ', '') } }
    expect(await hear(permissions, fork)).toEqual(starting('it lacks `actions: read`'))
  })

  it('that nobody wrote down, or that are all, are told', async () => {
    const bare =
      'on: pull_request\njobs: { a: { uses: mergemark/mergemark/.github/workflows/check.yml@v1 } }\n'
    expect(await hear(permissions, only(bare))).toEqual(starting('it says no permissions'))
    expect(await hear(permissions, only(`permissions: write-all\n${bare}`))).toEqual(starting('`write-all`'))
  })

  it('are asked of a single action only for what it writes', async () => {
    const step = (name: string, more = '') =>
      only(`on: pull_request
permissions: { contents: read }
jobs: { a: { steps: [{ uses: mergemark/mergemark/actions/${name}@v1${more} }] } }
`)
    expect(await hear(permissions, step('gate'))).toEqual(starting('ok: '))
    expect(await hear(permissions, step('report'))).toEqual(starting('ok: '))
    expect(await hear(permissions, step('report', ', with: { publish: true }'))).toEqual(
      starting('pull-requests: write'),
    )
    expect(await hear(permissions, step('report', ', with: { announce: true }'))).toEqual(
      starting('it lacks `pull-requests: write, checks: write` for report'),
    )
    expect(await hear(permissions, step('record'))).toEqual(starting('contents: write'))
  })
})

describe('code of a pull request', () => {
  it('finds no token that a checkout left', async () => {
    const text = change(ONE_STEP, 'persist-credentials: false', 'lfs: true')
    const said = await hear(credentials, only(text))
    expect(said).toContainEqual(
      expect.stringMatching(/mergemark.yml:\d+: actions\/checkout leaves the token/),
    )
    const line = Number(/yml:(\d+):/.exec(said.join('\n'))?.[1])
    expect(text.split('\n')[line - 1]).toContain('actions/checkout')
  })

  it('does not run on `pull_request_target`', async () => {
    const text = change(ONE_STEP, 'pull_request: {', 'pull_request_target: {')
    expect(await hear(pullRequestTarget, only(text))).toEqual(starting('problem: '))
    const other = (ref: string) => `on: pull_request_target
jobs: { a: { steps: [{ uses: actions/checkout@v7, with: { ref: "${ref}" } }] } }
`
    const expression = '$' + '{{ github.event.pull_request.head.sha }}'
    expect(await hear(pullRequestTarget, only(other(expression)))).toEqual(
      starting('problem: .github/workflows/mergemark.yml:2 checks out'),
    )
    expect(await hear(pullRequestTarget, only(other('main')))).toEqual(starting('ok: '))
  })
})

describe('what is used', () => {
  it('is pinned by a whole commit or digest, or lies in the same repository', async () => {
    const text = (uses: string) => `on: pull_request
jobs: { a: { steps: [{ uses: mergemark/mergemark@${'0'.repeat(40)} }, { uses: "${uses}" }] } }
`
    const sha = 'a'.repeat(40)
    for (const pinned of [`actions/checkout@${sha}`, './own', `docker://alpine@sha256:${'0'.repeat(64)}`])
      expect(await hear(pins, only(text(pinned)))).toEqual(starting('ok: '))
    for (const loose of ['actions/checkout@v7', 'actions/checkout@3d3c42e', 'docker://alpine:3', 'a/b@main'])
      expect(await hear(pins, only(text(loose)))).toEqual(starting(loose))
  })
})

describe('the workflow of forks', () => {
  const heard = (from: string, to: string, computing = SAFE) =>
    hear(forks, { workflows: { 'mergemark.yml': computing, 'mergemark-forks.yml': change(FORKS, from, to) } })

  it('must wait for the name that the other one has', async () => {
    expect(await heard('workflows: [mergemark]', 'workflows: [CI]')).toEqual(starting('problem: '))
    expect(await heard('on:', 'on:', change(SAFE, 'name: mergemark', 'name: models'))).toEqual(
      starting('is called "models"'),
    )
  })

  it('must run when the other ends, and when it begins', async () => {
    expect(await heard('requested, completed', 'requested')).toEqual(starting('nothing is judged'))
    expect(await heard('requested, completed', 'completed')).toEqual(starting('the check is not opened'))
  })

  it('must follow a workflow that is there', async () => {
    expect(await hear(forks, { workflows: { 'mergemark-forks.yml': FORKS } })).toEqual(
      starting('which is not there'),
    )
  })
})

describe('a job called mergemark', () => {
  it('must not be one that GitHub may skip, for that is green', async () => {
    const text = (more: string) => `on: push\njobs: { mergemark: { ${more}steps: [] } }\n`
    expect(await hear(jobNames, only(text('')))).toEqual(starting('ok: '))
    expect(await hear(jobNames, only(text('if: "false", ')))).toEqual(starting('warning: '))
    expect(await hear(jobNames, only(text('needs: build, ')))).toEqual(starting('warning: '))
  })
})

describe('Mergemark’s own workflows', () => {
  it('give each job what it needs, keep no token beside foreign code, and pin all', async () => {
    const names = ['check.yml', 'check-fork.yml']
    const workflows = Object.fromEntries(
      names.map((name) => [name, readFileSync(`.github/workflows/${name}`, 'utf8')]),
    )
    for (const check of [permissions, credentials, pullRequestTarget, pins])
      expect(await hear(check, { workflows })).toEqual(starting('ok: '))
  })
})
