import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { parseArgs } from 'node:util'
import { giveUp } from './say.mjs'

/** Reads the one option of `demo` and `dev`; anything else is told, not guessed. */
function freshWanted() {
  try {
    return parseArgs({ options: { fresh: { type: 'boolean', default: false } } }).values.fresh
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return giveUp(`只认识 --fresh 这一个选项。${words}`, 'The only option is --fresh (start over with new data).')
  }
}

/** The settings the server starts with. @param {'demo' | 'dev'} mode */
export function serverSettings(mode) {
  return {
    ...process.env,
    NODE_ENV: mode === 'demo' ? 'production' : 'development',
    FUJU_MODE: mode,
    FUJU_FRESH: freshWanted() ? '1' : '',
  }
}

/**
 * Runs the server until it ends, hands it the signals that end us, and ends as it ended.
 * A terminal sends Ctrl-C to both of us, so the server may be told to stop more than once.
 * @param {string} root @param {NodeJS.ProcessEnv} env
 */
export function serve(root, env) {
  const server = spawn(process.execPath, ['--import', 'tsx', 'app/server.ts'], { cwd: root, env, stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // On Windows a signal sent by a program ends its target at once; there the console itself tells the server.
    process.on(signal, () => process.platform === 'win32' || server.kill(signal))
  }
  server.on('error', error => giveUp(`服务没有启动：${error.message}`, 'The server did not start.'))
  server.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)))
}
