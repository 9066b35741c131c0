import { expect, it } from 'vitest'
import { createFiles } from '../../../src/adapters/files/files.ts'
import { createGit } from '../../../src/adapters/git/git.ts'
import type { Inputs } from '../../../src/commands/define-input.ts'
import { history } from '../../../src/commands/history.ts'
import { createScenario } from '../../support/baseline-scenario.ts'
import { createPlainCharts } from '../../support/charts-twin.ts'
import { createMemoryRunner } from '../../support/memory-runner.ts'
import { recordRun } from '../../support/recorded-history.ts'

const CONFIGURATION = `version: 1
name: penguins
evaluations:
  test:
    task: binary
    predictions: predictions.csv
    metrics: [accuracy]
gate:
  rules:
    - { metric: accuracy, margin: 0.01 }
`

it('the history of main is the same in every clone, in the order of its commits, and no branch is in it', async () => {
  await using story = createScenario({ store: 'remote' })
  const { repository, records, clock } = story
  //   main   first ── second ── merge ── last       first, merge and last have records, second has none
  //             └───── aside ──┘                    aside was recorded too: it is not main's history
  const first = repository.commit('first', { 'mergemark.yml': CONFIGURATION })
  repository.branch('feature')
  const aside = repository.commit('aside')
  repository.git('checkout', '--quiet', 'main')
  repository.commit('second')
  const merge = repository.merge('feature')
  const last = repository.commit('last')
  repository.push('main')
  // Recorded in another order than they were made in.
  await recordRun(records, last, 0.93, { run: '14' })
  await recordRun(records, aside, 0.5, { run: '12' })
  await recordRun(records, first, 0.91, { run: '11' })
  await recordRun(records, merge, 0.92, { run: '13', attempt: 1, failure: 'MM-210' })
  await recordRun(records, merge, 0.92, { run: '13', attempt: 2 })

  repository.gitIn(repository.folder, 'clone', '--quiet', repository.remote, 'clone')
  const clone = `${repository.folder}/clone`
  // A clone holds nothing of the store.
  expect(repository.gitIn(clone, 'for-each-ref')).not.toContain('mergemark')
  for (const root of [repository.path, clone]) {
    const { json } = await show(root)
    expect(JSON.parse(json ?? '')).toMatchObject({
      tip: last,
      elsewhere: 1,
      commits: [
        { sha: first, distance: 3, attempts: 1 },
        { sha: merge, distance: 1, attempts: 2, failed: null },
        { sha: last, distance: 0, attempts: 1 },
      ],
      metrics: [{ name: 'accuracy', points: [{ value: 0.91 }, { value: 0.92 }, { value: 0.93 }] }],
    })
  }

  const all = await show(repository.path, { all: true })
  expect(JSON.parse(all.json ?? '').commits.map(({ sha }: { sha: string }) => sha)).toEqual([
    aside,
    first,
    merge,
    last,
  ])
  expect((await show(repository.path, { verify: true })).text).toContain('5 records and 5 changes, sound')

  // The index is made anew in one change, which a verified store may have.
  expect((await show(repository.path, { 'rebuild-index': true })).text).toContain('holds 5 records again')
  expect((await show(repository.path, { verify: true })).exitCode).toBe(0)
  expect((await show(repository.path)).json).toBe((await show(clone)).json)

  async function show(root: string, asked = {}) {
    const fallbacks = Object.entries(history.inputs as Inputs).map(([name, { fallback }]) => [name, fallback])
    return history.run({
      inputs: { ...Object.fromEntries(fallbacks), ...asked },
      ports: {
        files: createFiles({ root }),
        git: createGit({ root }),
        stores: { open: (_, trust) => story.trusting(trust), inspect: (_, trust) => story.trusting(trust) },
        charts: createPlainCharts(),
        clock,
        runner: createMemoryRunner(),
      },
      installation: { version: '0', node: '', cli: '', examples: '' } as never,
    })
  }
})
