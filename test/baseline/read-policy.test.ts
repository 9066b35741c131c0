import { expect, it } from 'vitest'
import { readPolicy } from '../../src/baseline/read-policy.ts'
import { policyDocument } from '../../src/documents/policy.ts'
import { readJudged } from '../../src/project/judged.ts'
import type { Project } from '../../src/project/project.ts'
import { readConfiguration } from '../../src/project/read-configuration.ts'
import { fileWith } from '../support/configuration-files.ts'
import { createMemoryFiles } from '../support/memory-files.ts'
import { createMemoryGit } from '../support/memory-git.ts'

const base = 'a'.repeat(40)
const older = 'b'.repeat(40)
const git = createMemoryGit({
  commits: {
    [base]: { parents: [older], files: { 'models/mergemark.yml': 'gate: of base\n' } },
    [older]: { files: {} },
  },
})
const head = { path: 'models/mergemark.yml', headText: 'gate: of head\n' }

it('a pull request is judged by the policy of the branch it goes to', async () => {
  expect(await readPolicy({ ...head, base, hasPast: async () => true }, { git })).toEqual({
    source: 'base',
    sha: base,
    path: 'models/mergemark.yml',
    text: 'gate: of base\n',
    // printf 'gate: of base\n' | sha256sum
    digest: 'sha256:2275662d486ca7a92117ebbf3606f0d26421171b8379df0537952425b3036db1',
    files: [],
  })
})

it('a new project is judged by its own, as long as nothing was ever recorded under its name', async () => {
  expect(await readPolicy({ ...head, base: older, hasPast: async () => false }, { git })).toMatchObject({
    source: 'head',
    text: 'gate: of head\n',
  })
})

it('a project that was moved, renamed or removed is not judged by its own', async () => {
  expect(await readPolicy({ ...head, base: older, hasPast: async () => true }, { git })).toMatchObject({
    source: 'removed',
    text: null,
    digest: null,
  })
  const moved = { ...head, path: 'elsewhere/mergemark.yml' }
  expect(await readPolicy({ ...moved, base, hasPast: async () => true }, { git })).toMatchObject({
    source: 'removed',
  })
})

it('without a base there is only the head’s', async () => {
  expect(await readPolicy({ ...head, base: null, hasPast: async () => false }, { git })).toMatchObject({
    source: 'head',
    sha: null,
  })
})

it('a base that this clone lacks is an error, never a project without a policy', async () => {
  const reading = readPolicy({ ...head, base: 'c'.repeat(40), hasPast: async () => false }, { git })
  await expect(reading).rejects.toMatchObject({ code: 'MM-305' })
})

const NAMED = fileWith({
  gate: 'gate: { extends: ../org.yml, waivers: w.yml, rules: [{ metric: accuracy, margin: 0.01 }] }',
})
const ofBase = {
  'models/mergemark.yml': NAMED,
  'org.yml': 'mode: observe\nrules: [{ metric: accuracy, min: 0.9 }]\n',
  'models/w.yml': '- { metric: accuracy, reason: few birds, owner: ana, expires: 2026-12-31 }\n',
}
/** The head waives everything for ever, and asks for nothing. */
const ofHead = {
  ...ofBase,
  'org.yml': 'rules: [{ metric: accuracy, min: 0.1 }]\n',
  'models/w.yml': '- { evaluation: test, reason: mine, owner: me, expires: 2999-12-31 }\n',
}

async function projectWith(files: Readonly<Record<string, string>>) {
  const inTree = createMemoryFiles(files)
  const path = 'models/mergemark.yml'
  const { configuration, text, policyFiles } = await readConfiguration(path, inTree)
  const project: Project = {
    name: 'penguins',
    head: configuration,
    path,
    text,
    policyFiles,
    out: 'mergemark-out',
    run: null,
    event: null,
  }
  return { project, inTree }
}

/** What prepare reads at the base, written as policy.json and read again by a stage. */
async function judgedBy(commit: Readonly<Record<string, string>>) {
  const { project, inTree } = await projectWith(ofHead)
  const history = createMemoryGit({ commits: { [base]: { files: commit } } })
  const policy = await readPolicy(
    { path: project.path, base, hasPast: async () => true, headText: project.text },
    { git: history },
  )
  const { name, run } = project
  await inTree.write('mergemark-out/policy.json', policyDocument.serialize({ name, run, ...policy }))
  return { judged: await readJudged(project, inTree), policy }
}

it('what the policy extends and waives is the base branch’s too, whatever the pull request makes of the files', async () => {
  const { judged } = await judgedBy(ofBase)
  expect(judged.configuration.gate).toMatchObject({
    mode: 'observe',
    rules: [{ min: 0.9 }, { margin: 0.01 }],
    waivers: [{ metric: 'accuracy', owner: 'ana', expires: '2026-12-31' }],
  })
  const { project } = await projectWith(ofHead)
  expect(project.head.gate).toMatchObject({ mode: 'enforce', waivers: [{ owner: 'me' }] })
})

it('a policy with another waiver has another digest', async () => {
  const { policy } = await judgedBy(ofBase)
  const { policy: other } = await judgedBy({ ...ofBase, 'models/w.yml': '[]' })
  expect(policy.text).toBe(other.text)
  expect(policy.digest).not.toBe(other.digest)
})

it('a file of policy that the base branch lacks is an error with its place, never a policy of less', async () => {
  const { 'org.yml': _, ...rest } = ofBase
  await expect(judgedBy(rest)).rejects.toMatchObject({
    code: 'MM-122',
    place: expect.objectContaining({ file: 'models/mergemark.yml', line: 5 }),
  })
})

it('a new project is judged by the files of its own that its policy names', async () => {
  const { project } = await projectWith(ofHead)
  const policy = await readPolicy(
    {
      path: project.path,
      base: null,
      hasPast: async () => false,
      headText: project.text,
      headFiles: project.policyFiles ?? new Map(),
    },
    { git },
  )
  expect(policy.files.map(({ path }) => path).sort()).toEqual(['models/w.yml', 'org.yml'])
})
