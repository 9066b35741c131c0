import { readVariables } from '../environment.ts'

/**
 * What any program needs to start and to find its own files. No token, no `ACTIONS_*`, no `INPUT_*`, and no proxy,
 * whose address may hold a password.
 */
const NECESSITIES = [
  'PATH',
  'HOME',
  'USER',
  'LOGNAME',
  'SHELL',
  'LANG',
  'LC_ALL',
  'LC_CTYPE',
  'TZ',
  'TMPDIR',
  // setup-python points its interpreter at its own shared library with these.
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  'TEMP',
  'TMP',
  'PATHEXT',
  'ComSpec',
  'SystemDrive',
  'SystemRoot',
  'USERPROFILE',
  'APPDATA',
  'LOCALAPPDATA',
  'ProgramData',
  'ProgramFiles',
] as const

/** The whole environment of a child: the necessities, and `own` over them. */
export function childEnvironment(own: Readonly<Record<string, string>>): Record<string, string> {
  return { ...readVariables(NECESSITIES), ...own }
}
