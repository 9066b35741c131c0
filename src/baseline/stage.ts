import { parseConfiguration } from '../config/parse-configuration.ts'
import { baselineDocument } from '../documents/baseline.ts'
import { policyDocument } from '../documents/policy.ts'
import type { Files } from '../ports.ts'
import { BASE, writeDocument } from '../project/document-folder.ts'
import { readJudged } from '../project/judged.ts'
import type { Project } from '../project/project.ts'
import { defineStage } from '../project/stage.ts'
import { hasRecords } from './has-records.ts'
import { type Policy, readPolicy } from './read-policy.ts'
import type { RecordContent } from './read-record.ts'
import { resolveBaseline } from './resolve-baseline.ts'

const nothing = {
  sha: null,
  strategy: 'none' as const,
  distance: null,
  ageSeconds: null,
  record: null,
  passedOver: [],
}

/** Prepare: reads the base branch's policy, finds the baseline and lays its documents out beside the head's. */
export const baselineStage = defineStage({
  title: 'Finding the baseline',
  document: baselineDocument,
  ports: ['files', 'git', 'records', 'clock'],
  nothing,
  async run(project, ports) {
    await ports.files.remove(`${project.out}/${BASE}`)
    await ports.files.remove(`${project.out}/${policyDocument.file}`)
    const { run, name } = project
    if (run === null) return { ...nothing, strategy: 'bootstrap' as const }

    const policy = await readPolicy(
      {
        path: project.path,
        base: run.base,
        hasRecords: await hasRecords(name, ports.records),
        headText: project.text,
      },
      ports,
    )
    await writeDocument(policyDocument, refuseRenaming(policy, project), project, ports.files)
    const { onMissing } = (await readJudged(project, ports.files)).configuration.baseline
    const { document, record } = await resolveBaseline(
      { name, tested: run.tested, base: run.base, onMissing },
      ports,
    )
    if (record !== null) await layOut(record, project, ports.files)
    return document
  },
})

/** A new name has no records, so it would start anew: main's policy for the old name stands, and this is its removal. */
function refuseRenaming(policy: Policy, project: Project): Policy {
  if (policy.source !== 'base' || policy.text === null) return policy
  const { name } = parseConfiguration({ text: policy.text, path: project.path })
  return name === project.name ? policy : { ...policy, source: 'removed', text: null, digest: null }
}

async function layOut(record: RecordContent, project: Project, files: Files) {
  for (const [path, bytes] of record.files) await files.write(`${project.out}/${BASE}/${path}`, bytes)
}
