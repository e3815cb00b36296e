// (drawn next)
export default function SummaryPage({ code }: { code: string }) {
  return <main>{code}</main>
}
