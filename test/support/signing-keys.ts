import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SigningKey {
  /** Text of the private key's file. */
  readonly key: string
  readonly path: string
  /** A line of an allowed-signers file that names the principal. */
  readonly signer: string
}

/** A real ed25519 key of ssh-keygen in `folder`. */
export function makeSigningKey(
  folder: string,
  { name, passphrase = '' }: { readonly name: string; readonly passphrase?: string },
): SigningKey {
  const path = join(folder, name)
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', passphrase, '-C', '', '-f', path])
  const [kind = '', blob = ''] = readFileSync(`${path}.pub`, 'utf8').trim().split(' ')
  return { key: readFileSync(path, 'utf8'), path, signer: `${name}@example.com ${kind} ${blob}\n` }
}
