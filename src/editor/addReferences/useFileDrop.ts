'use client'

import { useEffect, useEffectEvent, useState } from 'react'

/**
 * Takes files that are dropped anywhere on the page: beside the box, a browser would leave the page and open them.
 * Text that is dragged goes where the browser puts it.
 * @returns whether files are held over the page, and would be taken.
 */
export const useFileDrop = ({
  isOpen,
  onFiles,
}: {
  /** Whether files are taken at the moment; otherwise nothing happens to them. */
  isOpen: boolean
  onFiles: (files: FileList) => void
}): boolean => {
  const [isOver, setIsOver] = useState(false)
  const hold = useEffectEvent((event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = isOpen ? 'copy' : 'none'
    setIsOver(isOpen)
  })
  const leave = useEffectEvent((event: DragEvent) => {
    if (!event.relatedTarget) setIsOver(false)
  })
  const drop = useEffectEvent((event: DragEvent) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    setIsOver(false)
    if (isOpen && event.dataTransfer) onFiles(event.dataTransfer.files)
  })
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    window.addEventListener('dragover', (event) => hold(event), { signal })
    window.addEventListener('dragleave', (event) => leave(event), { signal })
    window.addEventListener('drop', (event) => drop(event), { signal })
    return () => stop.abort()
  }, [])
  return isOver
}

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false
