import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isolated } from '../../support/git-repository.ts'

/** What befalls the first request of its kind; all later ones are served. */
export type Fate = 'cut-after' | 'cut-before' | 'error-before' | 'error-after' | 'cut-read' | 'stall'

/** A real git server (`git http-backend`) for the bare repository `remote.git` of a folder, that fails once. */
export async function startGitServer(
  folder: string,
  fate: Fate,
): Promise<AsyncDisposable & { readonly address: string; faults(): number }> {
  let faults = 0
  const server = createServer((request, response) => {
    const kind = request.url?.endsWith('/git-receive-pack') ? 'push' : 'read'
    const isHit =
      faults === 0 && request.method === 'POST' && kind === (fate === 'cut-read' ? 'read' : 'push')
    if (isHit) faults += 1
    serve({ folder, request, response, fate: isHit ? fate : null }).catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/remote.git`,
    faults: () => faults,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function serve(parts: {
  folder: string
  request: IncomingMessage
  response: ServerResponse
  fate: Fate | null
}): Promise<void> {
  const { folder, request, response, fate } = parts
  const body = await readAll(request)
  if (fate === 'cut-before') return void response.destroy()
  if (fate === 'error-before') return void response.writeHead(500).end('internal server error')
  const answer = await askBackend(folder, request, body)
  if (fate === 'cut-after') return void response.destroy()
  if (fate === 'error-after') return void response.writeHead(502).end('bad gateway')
  const end = answer.indexOf('\r\n\r\n')
  const headers = answer.subarray(0, end).toString('utf8').split('\r\n')
  const content = answer.subarray(end + 4)
  const status = headers.find((line) => line.startsWith('Status: '))?.slice(8, 11) ?? '200'
  for (const line of headers.filter((each) => !each.startsWith('Status: '))) {
    response.setHeader(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2))
  }
  response.writeHead(Number(status))
  if (fate === null) return void response.end(content)
  response.write(content.subarray(0, Math.floor(content.length / 2)))
  if (fate === 'cut-read') response.destroy()
}

async function askBackend(folder: string, request: IncomingMessage, body: Buffer): Promise<Buffer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const git = spawn('git', ['-c', 'http.receivepack=true', 'http-backend'], {
    env: {
      ...isolated(),
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: pathname,
      QUERY_STRING: searchParams.toString(),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      CONTENT_LENGTH: String(body.length),
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REMOTE_USER: 'ada',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  git.stdin.end(body)
  return readAll(git.stdout)
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
