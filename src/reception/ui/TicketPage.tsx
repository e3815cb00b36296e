// (drawn next)
export default function TicketPage({ code }: { code: string }) {
  return <main>{code}</main>
}
