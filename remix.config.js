// This file is the Vite config: `remix vite:build -c remix.config.js` keeps the root at one config file.
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: false,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: false,
        v3_throwAbortReason: true,
      },
    }),
  ],
  // A native module: there is nothing in it for a browser.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  build: { target: 'es2020', assetsInlineLimit: 0 },
})
