import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const support = (name: string) => pathToFileURL(resolve('test/support', name)).href

const UPLOAD = `
import { appendFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectFiles } from '${support('artifact-store.ts')}'
import { writeZip } from '${support('write-zip.ts')}'

const store = process.env.ARTIFACTS
const files = collectFiles(process.env.INPUT_PATH, process.cwd())
const id = 4000 + readdirSync(store).length
if (files.size > 0) {
  writeFileSync(join(store, id + '.' + process.env.INPUT_NAME), writeZip(files))
  appendFileSync(process.env.GITHUB_OUTPUT, 'artifact-id=' + id + '\\n')
}
`

const DOWNLOAD = `
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const { ARTIFACTS: store, INPUT_NAME: name, 'INPUT_ARTIFACT-IDS': id, INPUT_PATH: path } = process.env
const found = readdirSync(store).find((file) => (name ? file.endsWith('.' + name) : file.startsWith(id + '.')))
if (found === undefined) throw new Error('there is no artifact ' + (name || id))
mkdirSync(path, { recursive: true })
copyFileSync(join(store, found), join(path, (name || 'artifact') + '.zip'))
`

/** act has the folder copied in its place, but not where another commit is asked for. */
const CHECKOUT = `
import { execFileSync } from 'node:child_process'

const git = (...args) => execFileSync('git', args, { stdio: 'inherit' })
git('init', '--quiet')
git('remote', 'add', 'origin', 'file://' + process.env.REMOTE)
git('fetch', '--quiet', '--depth=1', 'origin', process.env.INPUT_REF)
git('checkout', '--quiet', '--detach', 'FETCH_HEAD')
`

const ACTIONS = {
  checkout: { code: CHECKOUT, inputs: ['ref', 'fetch-depth', 'persist-credentials'] },
  'upload-artifact': { code: UPLOAD, inputs: ['name', 'path', 'if-no-files-found'] },
  'download-artifact': { code: DOWNLOAD, inputs: ['name', 'artifact-ids', 'path', 'skip-decompress'] },
  'setup-python': { code: '', inputs: ['python-version'] },
}

/**
 * What stands in for GitHub's own actions where there is no GitHub: artifacts lie in the folder that ARTIFACTS names.
 * Gives each one's folder by name.
 */
export function writeStandIns(folder: string): Map<string, string> {
  const made = new Map<string, string>()
  for (const [name, { code, inputs }] of Object.entries(ACTIONS)) {
    const place = join(folder, name)
    mkdirSync(place, { recursive: true })
    const declared = inputs.map((input) => `  ${input}: { required: false }\n`).join('')
    const outputs = 'outputs:\n  artifact-id: { description: Its number. }\n'
    const about = `name: ${name}\ndescription: Stands in.\ninputs:\n${declared}${outputs}`
    writeFileSync(join(place, 'action.yml'), `${about}runs: { using: node24, main: index.mjs }\n`)
    writeFileSync(join(place, 'index.mjs'), code)
    made.set(`actions/${name}`, place)
  }
  return made
}
