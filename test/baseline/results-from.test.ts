import { describe, expect, it } from 'vitest'
import { recordProject } from '../../src/baseline/record-project.ts'
import { resultsFrom } from '../../src/baseline/results-from.ts'
import {
  createWorkshop,
  FIRST,
  leaveResults,
  projectOf,
  runOf,
  SECOND,
} from '../support/recordable-project.ts'

const made = runOf(FIRST, { base: null, event: 'rebuild' })
const project = projectOf(runOf(SECOND))

describe('results that were made elsewhere', () => {
  it('are recorded for the commit that they are of', async () => {
    const workshop = createWorkshop()
    await leaveResults(workshop.files, made, { out: 'elsewhere' })
    const results = await resultsFrom('elsewhere', { project, sha: FIRST }, workshop.files)
    const { folder } = await recordProject(results.project, results.run, workshop, {
      ...results,
      named: true,
    })
    expect(folder).toContain(`${FIRST}/flowers/local-1-`)
  })

  it('may be another record: its sample is packed already, and its manifest is held to every byte', async () => {
    const workshop = createWorkshop()
    await leaveResults(workshop.files, made, { out: 'elsewhere' })
    const first = await resultsFrom('elsewhere', { project, sha: FIRST }, workshop.files)
    const { folder } = await recordProject(first.project, first.run, workshop, { ...first, named: true })
    for (const path of await workshop.records.list(folder)) {
      await workshop.files.write(`again/${path.split('/').at(-1)}`, await workshop.records.read(path))
    }
    const again = await resultsFrom('again', { project, sha: FIRST }, workshop.files)
    const second = await recordProject(again.project, again.run, workshop, { ...again, named: true })
    expect(second.folder).toContain('local-2-')
    expect(await workshop.records.read(`${second.folder}/sample.bin`)).toEqual(
      await workshop.records.read(`${folder}/sample.bin`),
    )
    await workshop.files.write('again/training.json', '{}')
    const altered = resultsFrom('again', { project, sha: FIRST }, workshop.files)
    await expect(altered).rejects.toMatchObject({ code: 'MM-314' })
  })

  it.each([
    ['another commit', { project, sha: SECOND }],
    ['another project', { project: { ...project, name: 'seals' }, sha: FIRST }],
  ])('of %s are refused', async (_, asked) => {
    const { files } = createWorkshop()
    await leaveResults(files, made, { out: 'elsewhere' })
    await expect(resultsFrom('elsewhere', asked, files)).rejects.toMatchObject({ code: 'MM-385' })
  })

  it('of which one document is of another run are refused as a whole', async () => {
    const workshop = createWorkshop()
    await leaveResults(workshop.files, runOf(SECOND), { out: 'elsewhere' })
    const stray = await workshop.files.readText('elsewhere/verdict.json')
    await leaveResults(workshop.files, made, { out: 'elsewhere' })
    await workshop.files.write('elsewhere/verdict.json', stray)
    const results = await resultsFrom('elsewhere', { project, sha: FIRST }, workshop.files)
    const recording = recordProject(results.project, results.run, workshop, { ...results, named: true })
    await expect(recording).rejects.toMatchObject({ code: 'MM-507' })
    expect(workshop.records.stored.size).toBe(0)
  })

  it('that are not there, or no documents, are an error', async () => {
    const { files } = createWorkshop()
    await expect(resultsFrom('nowhere', { project, sha: FIRST }, files)).rejects.toMatchObject({
      code: 'MM-317',
    })
    await files.write('odd/evaluation.json', '{"kind": "evaluation"')
    await expect(resultsFrom('odd', { project, sha: FIRST }, files)).rejects.toMatchObject({ code: 'MM-502' })
  })
})
