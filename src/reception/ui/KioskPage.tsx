// (drawn next)
export default function KioskPage({ code }: { code: string }) {
  return <main>{code}</main>
}
