import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Advisory = { id: string; package: string; affects: string; reachable: boolean; decision: string; reviewBy: string }
const read = (path: string) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'))
const advisories: Advisory[] = read('app/decisions/advisories.json')
const packages: Record<string, { version?: string }> = read('package-lock.json').packages
const config = readFileSync(new URL('../remix.config.js', import.meta.url), 'utf8')

test.each(advisories)('$id ($package $affects): nothing open, decided, and its package is in the house', advisory => {
  expect(advisory.reachable).toBe(false)
  expect(advisory.decision.length).toBeGreaterThan(10)
  expect(packages[`node_modules/${advisory.package}`]?.version).toBeDefined()
})

test('the guard rails of the register stand', () => {
  expect(config).toContain('v3_singleFetch: false')
  expect(config).toContain('v3_lazyRouteDiscovery: false')
  const versions = ['turbo-stream', 'react-router', '@remix-run/router'].map(
    name => packages[`node_modules/${name}`]?.version,
  )
  expect(versions).toEqual(['3.2.1', '6.30.6', '1.23.4'])
  const copies = Object.keys(packages).filter(path =>
    /\/node_modules\/(turbo-stream|react-router)$/.test(path.slice(1)),
  )
  expect(copies.filter(path => path.split('node_modules/').length > 2)).toEqual([])
})
