import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { Articles } from './collections/Articles'
import { Attachments } from './collections/Attachments'
import { CitationStyles } from './collections/CitationStyles'
import { DuplicatePairs } from './collections/DuplicatePairs'
import { Imports } from './collections/Imports'
import { Media } from './collections/Media'
import { Merges } from './collections/Merges'
import { People } from './collections/People'
import { References } from './collections/References'
import { RetractionNotices } from './collections/RetractionNotices'
import { RiskFactors } from './collections/RiskFactors'
import { SideEffects } from './collections/SideEffects'
import { Treatments } from './collections/Treatments'
import { Users } from './collections/Users'
import { EditorialPolicy } from './globals/EditorialPolicy'
import { migrations as mongodb } from './migrations/mongodb'
import { migrations as sqlite } from './migrations/sqlite'
import { corsOrigins, csrfOrigins, siteUrl } from './src/access/origins'
import { payloadSecret } from './src/access/secret'
import { databaseAdapter } from './src/database/adapter'
import { articleEditor } from './src/editor/richText'
import { localization } from './src/fields/contentLocales'
import { putLibraryInOrder } from './src/library/putLibraryInOrder'
import { endpoints } from './src/publishing/endpoints'
import { graphQL } from './src/publishing/graphql'
import { scheduledJobs } from './src/publishing/jobs'

const directory = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  serverURL: siteUrl(),
  secret: payloadSecret(path.join(directory, 'data')),
  cors: corsOrigins(),
  csrf: csrfOrigins(),
  collections: [
    Articles,
    SideEffects,
    RiskFactors,
    Treatments,
    References,
    Imports,
    Merges,
    DuplicatePairs,
    RetractionNotices,
    Attachments,
    People,
    Media,
    CitationStyles,
    Users,
  ],
  globals: [EditorialPolicy],
  db: databaseAdapter({
    url: process.env.DATABASE_URL || 'file:./data/vouch.db',
    migrations: { sqlite, mongodb },
    migrationRoot: path.join(directory, 'migrations'),
  }),
  editor: articleEditor,
  localization: localization(),
  endpoints,
  graphQL,
  jobs: scheduledJobs,
  maxDepth: 4,
  onInit: putLibraryInOrder,
  sharp,
  telemetry: false,
  admin: {
    user: Users.slug,
    avatar: 'default',
    importMap: {
      baseDir: directory,
      importMapFile: path.join(directory, 'src/app/(payload)/admin/importMap.js'),
    },
    meta: { titleSuffix: ' – Vouch' },
    components: {
      graphics: { Logo: '/src/editor/brand/Logo#Logo', Icon: '/src/editor/brand/Icon#Icon' },
      afterNavLinks: [
        '/src/editor/import/ImportArticleLink#ImportArticleNavLink',
        '/src/editor/addReferences/AddReferencesLink#AddReferencesNavLink',
        '/src/editor/duplicates/DuplicatesLink#DuplicatesNavLink',
      ],
      views: {
        addReferences: {
          Component: '/src/editor/addReferences/AddReferencesView#AddReferencesView',
          path: '/add-references',
          exact: true,
        },
        import: {
          Component: '/src/editor/import/ImportView#ImportView',
          path: '/import',
          exact: true,
        },
        duplicates: {
          Component: '/src/editor/duplicates/DuplicatesView#DuplicatesView',
          path: '/duplicates',
          exact: true,
        },
      },
    },
  },
  typescript: {
    // Payload's own tables have other ids on MongoDB: types are generated on SQLite, by `npm run generate`.
    autoGenerate: false,
    outputFile: path.join(directory, 'payload-types.ts'),
  },
})
