export async function GET(_: Request, { params }: { params: { id: string } }) {
  return Response.json(await getOrder(params.id));
}
