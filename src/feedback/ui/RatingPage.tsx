// (drawn next)
export default function RatingPage({ code }: { code: string }) {
  return <main>{code}</main>
}
