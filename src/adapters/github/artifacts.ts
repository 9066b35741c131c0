import { createHash } from 'node:crypto'
import { fault } from '../../errors/fault.ts'
import type { Connection } from './connection.ts'
import { download, readWithin } from './download.ts'
import { isAbsent } from './to-fault.ts'

interface Wanted {
  readonly runId: string
  readonly name: string
  /** Bytes. */
  readonly largest: number
}

/**
 * The newest of that name: each attempt of a run uploads its own. Its size is asked first, and held to again while it
 * arrives; the server's digest of it is believed where there is one.
 */
export async function readArtifact(connection: Connection, wanted: Wanted): Promise<Uint8Array | null> {
  const { name, largest } = wanted
  const found = await findArtifact(connection, wanted)
  if (found === null) return null
  if (found.bytes > largest) throw fault('artifact-too-large', { name, bytes: found.bytes, largest })
  const bytes = await fetchZip(connection, { ...found, name, largest })
  if (bytes === null) return null
  checkDigest(bytes, { name, expected: found.digest })
  return bytes
}

interface Listed {
  readonly id: number
  readonly bytes: number
  readonly digest: string | null
}

async function findArtifact(
  { octokit, repository }: Connection,
  { runId, name }: Wanted,
): Promise<Listed | null> {
  try {
    const artifacts = await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, {
      ...repository,
      run_id: Number(runId),
      name,
      per_page: 100,
    })
    const newest = artifacts
      .filter((one) => one.name === name)
      .reduce<(typeof artifacts)[number] | null>(
        (last, one) => (last === null || one.id > last.id ? one : last),
        null,
      )
    if (newest === null || newest.expired) return null
    return { id: newest.id, bytes: newest.size_in_bytes, digest: newest.digest ?? null }
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

/** GitHub redirects to another host, which must not see the token. null where the artifact has expired. */
async function fetchZip(
  connection: Connection,
  { id, name, largest }: { readonly id: number; readonly name: string; readonly largest: number },
): Promise<Uint8Array | null> {
  const { octokit, repository } = connection
  try {
    const { headers, data } = await octokit.rest.actions.downloadArtifact({
      ...repository,
      artifact_id: id,
      archive_format: 'zip',
      request: { redirect: 'manual', parseSuccessResponseBody: false },
    })
    const limits = { name, largest }
    const body = data as ReadableStream | null
    if (headers.location === undefined) return await readWithin(new Response(body), limits)
    // Nobody reads what stands beside a redirection, however it ends.
    await body?.cancel().catch(() => {})
    return await download(connection, headers.location, limits)
  } catch (error) {
    if (isAbsent(error)) return null
    throw error
  }
}

function checkDigest(
  bytes: Uint8Array,
  { name, expected }: { readonly name: string; readonly expected: string | null },
): void {
  if (expected === null || !expected.startsWith('sha256:')) return
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  if (digest !== expected)
    throw fault('artifact-damaged', { name, reason: `its digest is ${digest}, not ${expected}` })
}
