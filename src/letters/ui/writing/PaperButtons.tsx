// The letter as a file: the PDF as it is or was signed, a document for a word processor.
import { useState } from 'react'
import { call } from '#platform/web/call.ts'
import { Icon } from '#platform/web/components/Icon.tsx'
import { writing } from '../../writing/api.ts'

export function PaperButtons({ appealId }: { appealId: string }) {
  const [wrong, setWrong] = useState('')
  const take = async (form: 'pdf' | 'docx') => {
    setWrong('')
    try {
      const { name, mediaType, content } = await call(writing.paper, { params: { appealId }, query: { form } })
      const bytes = Uint8Array.from(atob(content), sign => sign.charCodeAt(0))
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
      link.download = name
      link.click()
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    } catch (error) {
      setWrong((error as Error).message)
    }
  }
  return (
    <>
      <button type="button" className="btn btn-bare" onClick={() => void take('pdf')}>
        <Icon name="print" /> PDF
      </button>
      <button type="button" className="btn btn-bare" onClick={() => void take('docx')}>
        DOCX
      </button>
      <span className="wrong" role="alert">
        {wrong}
      </span>
    </>
  )
}
