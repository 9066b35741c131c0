import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface BucketServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>`, without a path. */
  readonly origin: string
  /** What was asked of it: `PUT /bucket/<name> Bearer x`. */
  readonly asked: string[]
  readonly held: Map<string, Buffer>
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A real server on this machine that keeps what is put to it; `answer`: what it does in place of that. */
export async function startBucket(answer?: Answer): Promise<BucketServer> {
  const held = new Map<string, Buffer>()
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    asked.push([request.method, request.url, request.headers.authorization].filter(Boolean).join(' '))
    if (answer !== undefined) return answer(request, response)
    const path = request.url ?? ''
    if (request.method === 'PUT') {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      held.set(path, Buffer.concat(parts))
      return response.writeHead(201).end()
    }
    const found = held.get(path)
    response.writeHead(found === undefined ? 404 : 200).end(found)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    held,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
