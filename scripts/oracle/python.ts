import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const FOLDER = 'node_modules/.cache/mergemark-oracle'
const PACKAGES = ['scikit-learn==1.9.*', 'numpy', 'scipy', 'statsmodels', 'fairlearn==0.15.*']

/** The Python of a virtual environment with scikit-learn 1.9, fairlearn 0.15 and statsmodels, which is made where there is none yet. */
export function preparePython(): string {
  const python = process.platform === 'win32' ? `${FOLDER}/Scripts/python.exe` : `${FOLDER}/bin/python`
  if (existsSync(python) && hasScikitLearn(python)) return python
  console.log(`Making a virtual environment with ${PACKAGES.join(', ')} in ${FOLDER}`)
  const system = process.env['PYTHON'] ?? (process.platform === 'win32' ? 'python' : 'python3')
  perform(system, ['-m', 'venv', '--clear', FOLDER])
  perform(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES])
  return python
}

function hasScikitLearn(python: string): boolean {
  const check = 'import fairlearn, sklearn, statsmodels; assert sklearn.__version__.startswith("1.9.")'
  return spawnSync(python, ['-c', check], { stdio: 'ignore' }).status === 0
}

function perform(program: string, args: readonly string[]): void {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' })
  if (status !== 0)
    throw new Error(`${program} ${args.join(' ')} failed: ${error?.message ?? `exit ${status}`}`)
}
