// `npm run dev`: the demo world with hot reload; the server itself runs Vite, so nothing is built here.
import { fileURLToPath } from 'node:url'
import { installWhatIsMissing } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { say } from './say.mjs'
import { serve, serverSettings } from './serve.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

requireNode()
const settings = serverSettings('dev')
installWhatIsMissing(root)
say('正在启动开发服务', 'Starting the development server')
serve(root, settings)
