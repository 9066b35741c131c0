import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An npm registry on this machine that holds one package; `requests` are the paths that were asked for. */
export async function serveRegistry(published: {
  readonly name: string
  readonly version: string
  readonly files: Readonly<Record<string, string>>
}) {
  const { name, version } = published
  const tarball = packTarball(published)
  const integrity = sha512(tarball)
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '')
    requests.push(path)
    if (path.endsWith('.tgz')) return response.end(tarball)
    if (path !== `/${name}`) return response.writeHead(404).end('{}')
    const dist = { tarball: `${url}/package.tgz`, integrity }
    const versions = { [version]: { name, version, dist } }
    return response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, integrity, requests }
}

/** As lock files write it. */
export function sha512(content: string | Uint8Array): string {
  return `sha512-${createHash('sha512').update(content).digest('base64')}`
}

function packTarball({ name, version, files }: Parameters<typeof serveRegistry>[0]): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'mergemark-registry-'))
  try {
    mkdirSync(join(folder, 'package'))
    const manifest = JSON.stringify({ name, version, scripts: { install: 'exit 1', prepack: 'exit 1' } })
    for (const [file, content] of Object.entries({ 'package.json': manifest, ...files })) {
      writeFileSync(join(folder, 'package', file), content)
    }
    execFileSync('tar', ['-czf', 'package.tgz', 'package'], { cwd: folder })
    return readFileSync(join(folder, 'package.tgz'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
