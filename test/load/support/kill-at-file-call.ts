// Loaded before a writer (`node --import`): kills it at a file operation, which MERGEMARK_TEST_KILL names as
// `<number from 1> <before|after|torn>`, or only notes them all in the file MERGEMARK_TEST_CALLS.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import process from 'node:process'

const CALLS = ['mkdir', 'writeFile', 'rename', 'appendFile', 'readFile', 'readdir', 'rm', 'open'] as const
const [number = '0', moment = ''] = (process.env['MERGEMARK_TEST_KILL'] ?? '').split(' ')
const log = process.env['MERGEMARK_TEST_CALLS']
let calls = 0

const die = () => process.kill(process.pid, 'SIGKILL')
const operations = fs.promises as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
for (const name of CALLS) {
  const real = operations[name] as (...args: unknown[]) => Promise<unknown>
  operations[name] = async (...args) => {
    calls += 1
    if (log !== undefined) fs.appendFileSync(log, `${name}\n`)
    const isHere = calls === Number(number)
    if (isHere && moment === 'before') die()
    if (isHere && moment === 'torn' && (name === 'writeFile' || name === 'appendFile')) {
      const content = Buffer.from(args[1] as string)
      await real(args[0], content.subarray(0, Math.floor(content.length / 2)))
      die()
    }
    const result = await real(...args)
    if (isHere) die()
    return result
  }
}
syncBuiltinESMExports()
