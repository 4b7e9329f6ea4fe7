// What may import what. Every rule is one line: never(its name, from where, to where).

/** Downhill order: a domain may import itself and the ones before it, never one after it. */
const DOMAINS = [
  'time',
  'money',
  'acts',
  'districts',
  'people',
  'access',
  'catalogue',
  'guides',
  'eligibility',
  'programmes',
  'pricing',
  'inventory',
  'allotment',
  'ledger',
  'fitting',
  'booking',
  'waiting',
  'rental',
  'delivery',
  'reprocessing',
  'aftercare',
  'risk',
  'stock',
  'upkeep',
  'floor',
  'imports',
  'payments',
  'settlement',
  'oversight',
  'reporting',
  'messages',
  'offline',
]

const raw = String.raw
const domains = list => `^app/(${list.join('|')})/`
const packages = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`

/** Tests may look behind any wall. */
const TEST = raw`\.test\.tsx?$`
const SERVER = raw`\.(server|input)\.tsx?$`
/** The rules: the domains' plain .ts files, and the two that stand at the top. */
const RULE = raw`^app/(?!.*\.(server|input|test|d)\.ts$)(${DOMAINS.join('|')})/.*\.ts$|^app/(result|paths|desk-paths|with-query)\.ts$`
/** What may import Remix: the edge of the web. */
const EDGE = raw`^app/(routes/|root\.tsx$|routes\.ts$|entry\.|server\.ts$)`
const SEEN = raw`^app/(?!routes/|root\.tsx$|entry\.).*\.tsx$`
const DATABASE = packages('drizzle-orm', 'pg', '@electric-sql/.*')

const never = (name, from, to) => ({ name, severity: 'error', from, to })

module.exports = {
  forbidden: [
    never('no-circles', {}, { circular: true }),
    // The address of a file inside a package is Vite's to find: without it there is no build.
    never('every-import-leads-somewhere', {}, { couldNotResolve: true, pathNot: raw`\.wasm\?url$` }),

    never('rules-are-pure', { path: RULE }, { pathNot: [RULE, packages('temporal-polyfill')] }),
    never('only-time-uses-a-date-library', { pathNot: '^app/time/' }, { path: packages('temporal-polyfill') }),
    never(
      'inputs-know-rules-and-zod',
      { path: raw`\.input\.ts$` },
      { pathNot: [RULE, raw`\.input\.ts$`, packages('zod')] },
    ),

    never(
      'what-is-seen-never-touches-what-is-kept',
      { path: SEEN, pathNot: TEST },
      { path: [SERVER, '^db/', DATABASE] },
    ),
    never('rules-never-reach-zod', { path: RULE }, { path: packages('zod'), reachable: true }),
    never('what-is-seen-never-reaches-zod', { path: SEEN, pathNot: TEST }, { path: packages('zod'), reachable: true }),

    never(
      'routes-speak-to-domains-not-to-tables',
      { path: '^app/routes/', pathNot: TEST },
      { path: ['^db/', DATABASE] },
    ),
    never('nothing-imports-a-route', { pathNot: '^app/routes/' }, { path: '^app/routes/' }),
    never('remix-stays-at-the-edge', { pathNot: EDGE }, { path: packages('@remix-run/.*', 'react-router.*') }),
    never('only-payments-knows-stripe', { pathNot: '^app/payments/' }, { path: packages('stripe') }),

    never('tables-know-only-rules', { path: '^db/schema/' }, { path: '^app/', pathNot: RULE }),
    never('domains-know-nothing-of-seeds', { path: domains(DOMAINS), pathNot: TEST }, { path: '^db/(seed|migrate)' }),
    never('nothing-that-runs-imports-a-test', { path: '^(app|db)/', pathNot: TEST }, { path: ['^test/', TEST] }),

    ...DOMAINS.slice(0, -1).map((domain, i) =>
      never(
        `${domain}-imports-nothing-after-it`,
        { path: raw`^(app/${domain}/|db/schema/${domain}\.ts)`, pathNot: TEST },
        { path: raw`^(app|db/schema)/(${DOMAINS.slice(i + 1).join('|')})(/|\.ts$)` },
      ),
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^app/commands/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
