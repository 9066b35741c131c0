import { readVariable, readVariables } from '../environment.ts'

/**
 * What git needs of the job's environment to find itself, its configuration, keys and proxies. Not `GIT_DIR` and its
 * like, which a hook that runs us would have set: they would turn every command to that repository.
 */
const PASSED = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'XDG_CONFIG_HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'PATHEXT',
  'SystemRoot',
  'USERPROFILE',
  'APPDATA',
  'ProgramData',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_CEILING_DIRECTORIES',
  'GIT_SSH',
  'GIT_SSH_COMMAND',
  'GIT_ASKPASS',
  'SSH_ASKPASS',
  'SSH_AUTH_SOCK',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'ALL_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'all_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'GIT_SSL_CAINFO',
] as const

/** No question to a person, no translation, no pager, no lock for reading, no glob in a path, no grafted history. */
const FIXED = {
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_PAGER: 'cat',
  LC_ALL: 'C',
} as const

/** A key of git's configuration and its value; keys may come more than once. */
export type Setting = readonly [key: string, value: string]

/** The environment of a git command in the user's repository. */
export function gitEnvironment(): Record<string, string> {
  const given = readVariables(givenSettings())
  const count = Number(given['GIT_CONFIG_COUNT'] ?? 0)
  return {
    ...readVariables(PASSED),
    ...given,
    ...FIXED,
    // A pull request can commit a folder that git would take for a bare repository, with programs in its settings.
    GIT_CONFIG_COUNT: String(count + 1),
    [`GIT_CONFIG_KEY_${count}`]: 'safe.bareRepository',
    [`GIT_CONFIG_VALUE_${count}`]: 'explicit',
  }
}

/** The environment of a git command that obeys `settings` and no configuration file but its repository's own. */
export function isolatedEnvironment(settings: readonly Setting[], nowhere: string): Record<string, string> {
  const environment: Record<string, string> = {
    ...readVariables(PASSED),
    ...FIXED,
    GIT_CONFIG_GLOBAL: nowhere,
    GIT_CONFIG_SYSTEM: nowhere,
    GIT_CONFIG_NOSYSTEM: '1',
    // Not `ext::` and `fd::`, by which an address would run a program or hang.
    GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh',
    GIT_CONFIG_COUNT: String(settings.length),
  }
  for (const [at, [key, value]] of settings.entries()) {
    environment[`GIT_CONFIG_KEY_${at}`] = key
    environment[`GIT_CONFIG_VALUE_${at}`] = value
  }
  return environment
}

/** Names of the variables by which the job itself hands git settings. */
function givenSettings(): string[] {
  const count = Number(readVariable('GIT_CONFIG_COUNT') ?? 0)
  if (!Number.isInteger(count) || count <= 0 || count > 1000) return []
  const each = Array.from({ length: count }, (_, at) => [`GIT_CONFIG_KEY_${at}`, `GIT_CONFIG_VALUE_${at}`])
  return ['GIT_CONFIG_COUNT', ...each.flat()]
}
