// `npm run demo`: everything a fresh clone needs, then the service with a demo world, on one screen.
// Plain Node.js without packages, because it is what installs them.
import { fileURLToPath } from 'node:url'
import { buildWhenChanged } from './build.mjs'
import { installWhatIsMissing } from './install.mjs'
import { requireNode } from './node-version.mjs'
import { giveUp, say } from './say.mjs'
import { serve, serverSettings } from './serve.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

requireNode()
const settings = serverSettings('demo')
installWhatIsMissing(root)
if (!buildWhenChanged(root)) giveUp('页面没有生成，原因见上。', 'The pages could not be built; the reason is above.')
say('正在启动服务，第一次要准备示例数据', 'Starting; the first time prepares the demo data')
serve(root, settings)
