import { afterEach, describe, expect, it } from 'vitest'
import { createDepots } from '../../../src/adapters/depot/depots.ts'
import { startBucket } from '../../support/bucket-server.ts'

const digest = `sha256:${'4f65859c'.repeat(8)}`
const path = `/penguins/${'4f65859c'.repeat(8)}`
const bytes = Uint8Array.of(1, 2, 3)

const leftovers: (() => unknown)[] = []
afterEach(async () => {
  for (const clear of leftovers.splice(0).reverse()) await clear()
})

async function serve(answer?: Parameters<typeof startBucket>[0]) {
  const server = await startBucket(answer)
  leftovers.push(() => server[Symbol.asyncDispose]())
  return server
}

function open(url: string, more: Partial<Parameters<typeof createDepots>[0]> = {}) {
  return createDepots({ root: '/', ...more }).open({ kind: 'bucket', url })
}

describe('a bucket', () => {
  it('is asked for the address with the digest, and shown the token', async () => {
    const { origin, asked } = await serve()
    const depot = open(`${origin}/penguins`, { token: 'secret' })
    await depot.put(digest, bytes)
    await depot.get(digest)
    expect(asked).toEqual([`PUT ${path} Bearer secret`, `GET ${path} Bearer secret`])
  })

  it('is shown no token where there is none', async () => {
    const { origin, asked } = await serve()
    await open(`${origin}/penguins/`).get(digest)
    expect(asked).toEqual([`GET ${path}`])
  })

  it('keeps the question of its address, as signed ones have it, and never says it', async () => {
    const { origin, asked } = await serve((_, response) => response.writeHead(403).end())
    const failing = open(`${origin}/penguins?sig=hidden`).put(digest, bytes)
    await expect(failing).rejects.toMatchObject({
      code: 'MM-350',
      message: `${origin}/penguins does not take the sample: 403 Forbidden`,
    })
    expect(asked).toEqual([`PUT ${path}?sig=hidden`])
  })

  it('that is closed to us is not an empty one', async () => {
    const { origin } = await serve((_, response) => response.writeHead(403).end())
    await expect(open(`${origin}/penguins`).get(digest)).rejects.toMatchObject({ code: 'MM-351' })
  })

  it('may lead elsewhere on its own host', async () => {
    const { origin } = await serve((request, response) => {
      if (request.url?.startsWith('/moved')) return response.end(Buffer.from(bytes))
      return response.writeHead(307, { location: `/moved${request.url}` }).end()
    })
    expect(await open(`${origin}/penguins`).get(digest)).toEqual(bytes)
  })

  it('leads neither the token nor the sample to another host', async () => {
    const thief = await serve()
    const { origin } = await serve((request, response) =>
      response.writeHead(307, { location: `${thief.origin}${request.url}` }).end(),
    )
    const depot = open(`${origin}/penguins`, { token: 'secret' })
    await expect(depot.put(digest, bytes)).rejects.toMatchObject({
      code: 'MM-350',
      message: expect.stringContaining('redirects to another host'),
    })
    await expect(depot.get(digest)).rejects.toMatchObject({ code: 'MM-351' })
    expect(thief.asked).toEqual([])
  })

  it('that redirects to itself is left after a few times', async () => {
    const { origin, asked } = await serve((request, response) =>
      response.writeHead(302, { location: request.url }).end(),
    )
    await expect(open(`${origin}/penguins`).get(digest)).rejects.toMatchObject({
      message: expect.stringContaining('redirects without end'),
    })
    expect(asked).toHaveLength(4)
  })

  it('is read no further than the largest sample', async () => {
    const { origin } = await serve((_, response) => response.end(Buffer.alloc(1001)))
    await expect(open(`${origin}/penguins`, { limits: { bytes: 1000 } }).get(digest)).rejects.toMatchObject({
      code: 'MM-351',
      message: expect.stringContaining('more than 1000 bytes'),
    })
    expect(await open(`${origin}/penguins`, { limits: { bytes: 1001 } }).get(digest)).toHaveLength(1001)
  })

  it('that never answers is given up', async () => {
    const { origin } = await serve(() => undefined)
    await expect(
      open(`${origin}/penguins`, { limits: { milliseconds: 1 } }).get(digest),
    ).rejects.toMatchObject({ code: 'MM-351', message: expect.stringContaining('no answer within 1 ms') })
  })

  it('that is not there is told by the reason of the connection', async () => {
    const server = await startBucket()
    await server[Symbol.asyncDispose]()
    await expect(open(`${server.origin}/penguins`).get(digest)).rejects.toMatchObject({
      code: 'MM-351',
      message: expect.stringContaining('ECONNREFUSED'),
    })
  })

  it.each([
    ['http://bucket.example/penguins', 'only https'],
    ['file:///etc', 'only https'],
    ['https://ada:pass@bucket.example/', 'its address holds a password'],
    ['bucket', 'it is no address'],
  ])('at %s is not reached', async (url, why) => {
    const reached: unknown[] = []
    const fetch = async (address: unknown) => {
      reached.push(address)
      return new Response()
    }
    await expect(open(url, { fetch }).get(digest)).rejects.toMatchObject({
      message: expect.stringContaining(why),
    })
    await expect(open(url, { fetch }).put(digest, bytes)).rejects.toMatchObject({ code: 'MM-350' })
    expect(reached).toEqual([])
  })
})
