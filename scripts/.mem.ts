import { mkdtempSync } from 'node:fs'
const dir = mkdtempSync('/tmp/imp-')
process.env.DATABASE_URL = `file:${dir}/v.db`
process.env.PAYLOAD_SECRET = 'x'.repeat(32)
const { getPayload } = await import('payload')
const { default: config } = await import('../payload.config')
const payload = await getPayload({ config: Object.assign({}, await config, {logger: {options: {level: 'error'}}}) })
const { importReferences } = await import('../src/library/import/importReferences')
const { openSources } = await import('../src/library/import/importedSource')
const { work } = await import('../tests/bench/references/library')
const { referenceWriters } = await import('../src/references/formats')
const content = referenceWriters.bibtex.write(Array.from({ length: 6000 }, (_, i) => work(i)))
let n = 0
await importReferences({ payload, source: openSources([{ content, fileName: 'x' }]), onProgress: ({ counts }) => { if (n++ % 6 === 0) { globalThis.gc?.(); const m = process.memoryUsage(); console.log(counts.read, 'heap', (m.heapUsed / 1e6).toFixed(0), 'rss', (m.rss / 1e6).toFixed(0), 'ext', (m.external/1e6).toFixed(0)) } } })
process.exit(0)
