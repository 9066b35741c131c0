import * as z from 'zod'
import { sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Files, TriggerEvent } from '../ports.ts'

/** Written by prepare for the commands after it in the same job, which have no token. No bundle can hold it. */
const FILE = 'followed.json'

const followedFile = z.strictObject({
  /** The workflow run that looked them up: another's is not believed. */
  run: z.string(),
  attempt: z.int().positive(),
  of: z.strictObject({ id: z.string(), attempt: z.int().positive() }),
  pullRequests: z
    .array(
      z.strictObject({
        pullRequest: z.int().positive(),
        sha,
        head: sha,
        base: sha,
        branch: z.string(),
        untrusted: z.boolean(),
      }),
    )
    .min(1),
})

export async function rememberFollowed(
  out: string,
  events: readonly TriggerEvent[],
  files: Pick<Files, 'write'>,
): Promise<void> {
  const [first] = events
  if (first?.followed === undefined) return
  const { id, attempt } = first.followed
  const pullRequests = events.map(({ pullRequest, sha: tested, head, base, branch, untrusted }) => {
    return { pullRequest, sha: tested, head, base, branch, untrusted }
  })
  const content = { run: first.run.id, attempt: first.run.attempt, of: { id, attempt }, pullRequests }
  await files.write(`${out}/${FILE}`, `${JSON.stringify(content, null, 2)}\n`)
}

/** Throws `not-followed-yet` where this job has not looked them up. */
export async function recallFollowed(
  out: string,
  event: TriggerEvent,
  files: Pick<Files, 'inspect' | 'readText'>,
): Promise<TriggerEvent[]> {
  const path = `${out}/${FILE}`
  if ((await files.inspect(path))?.kind !== 'file') throw fault('not-followed-yet', {})
  const read = parse(await files.readText(path))
  const { followed, run } = event
  if (read === null || followed === undefined || read.of.id !== followed.id)
    throw fault('not-followed-yet', {})
  if (read.run !== run.id || read.attempt !== run.attempt) throw fault('not-followed-yet', {})
  return read.pullRequests.map((pull) => ({
    ...event,
    ...pull,
    name: 'pull_request',
    followed: { ...followed, attempt: read.of.attempt },
  }))
}

function parse(text: string): z.infer<typeof followedFile> | null {
  try {
    return followedFile.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
