// (drawn next)
export default function BoardPage({ code }: { code: string }) {
  return <main>{code}</main>
}
