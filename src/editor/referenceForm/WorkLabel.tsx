import { Pill } from '@payloadcms/ui'
import { shortLabel } from '../../references/shortLabel'
import { noticeKinds } from '../../references/status/notice'
import type { FoundWork } from '../../registries/foundWork'
import { registryLabels } from '../../registries/labels'

/** A work that a registry knows, in one line, with what became of it. */
export const WorkLabel = ({ work: { fields, registry, notices } }: { work: FoundWork }) => (
  <div>
    <p className="reference-fill__label">
      {[shortLabel(fields), fields.title, fields.containerTitle].filter(Boolean).join('. ')}{' '}
      <span className="reference-fill__hint">{registryLabels[registry]}</span>
    </p>
    {notices.length > 0 && (
      <div className="reference-fill__notices">
        {notices.map(({ kind, date }, index) => (
          <Pill key={index} pillStyle="error" size="small">
            {[noticeKinds.find(({ value }) => value === kind)?.label, date]
              .filter(Boolean)
              .join(' ')}
          </Pill>
        ))}
      </div>
    )}
  </div>
)
