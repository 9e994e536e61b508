type Props = {
  label: string
  /** From 0 to 1; absent where nobody can say. */
  done?: number | null
}

/** A bar for what takes a while. */
export const WorkProgress = ({ label, done }: Props) => {
  const percent =
    typeof done === 'number' ? Math.floor(Math.min(1, Math.max(0, done)) * 100) : undefined
  return (
    <div className="import-record__progress">
      <p aria-hidden>
        {label}
        {percent !== undefined && ` ${percent} %`}
      </p>
      <progress aria-label={label} max={100} value={percent} />
    </div>
  )
}
