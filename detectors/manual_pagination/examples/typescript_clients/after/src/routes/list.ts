export async function list(req: Request, res: Response) {
  const page = Number(req.query.page ?? 1);
  // ok: manual-pagination (one page for a web request)
  const { items, total } = await repository.findPage({ skip: (page - 1) * 20, take: 20 });
  res.json({ items, next: page * 20 < total ? page + 1 : null });
}
