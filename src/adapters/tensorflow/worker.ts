import { createWriteStream } from 'node:fs'
import process from 'node:process'
import { buffer } from 'node:stream/consumers'
import { loadEngine } from './engine.ts'
import { fitNetwork } from './fit-network.ts'
import { decodeMessage, encodeMessage } from './message.ts'
import { unpackRequest } from './request.ts'
import { packResult } from './result.ts'

/** Where the answer goes: standard output belongs to what native libraries print. */
const ANSWER = 3

/** The process that trains: a request on standard input, the answer on file descriptor 3. */
async function main(): Promise<void> {
  const { root, request } = unpackRequest(decodeMessage(await buffer(process.stdin)))
  const { name, tf } = await loadEngine(root)
  const fitted = await fitNetwork(tf, request)
  const peakMemoryBytes = process.resourceUsage().maxRSS * 1024
  const answer = encodeMessage(packResult({ engine: name, fitted, peakMemoryBytes }))
  createWriteStream('', { fd: ANSWER }).end(answer)
}

await main()
