import type { PayloadRequest } from 'payload'
import { raisedCodes } from '../evidence/bodyFindings'
import { gateRules } from '../evidence/gate'
import type { GateRules } from '../evidence/gate'
import { gateFieldName } from './gateFieldName'
import type { EditorialPolicy } from '@payload-types'

/** The house's rules as they stand now. */
export const editorialPolicy = (req: PayloadRequest): Promise<EditorialPolicy> =>
  req.payload.findGlobal({ slug: 'editorial-policy', depth: 0, overrideAccess: true, req })

/** What the policy says about each finding; a code that it does not name keeps its default. */
export const gateRulesOf = ({ gate }: EditorialPolicy): Partial<GateRules> => {
  const stored = new Map<string, unknown>(Object.entries(gate))
  const rules: Partial<GateRules> = {}
  for (const code of raisedCodes) {
    const rule = gateRules.find((each) => each === stored.get(gateFieldName(code)))
    if (rule) rules[code] = rule
  }
  return rules
}

/** The roles that may publish beside the admin. */
export const publishingRoles = async (req: PayloadRequest): Promise<string[]> =>
  (await editorialPolicy(req)).publishingRoles ?? []
