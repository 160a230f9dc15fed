app.get('/orders', async (req, res) => {
  // expect: buffered-stream
  const orders = [];
  for await (const order of Order.find().cursor()) {
    orders.push(order);
  }
  res.json(orders);
});

app.get('/page', async (req, res) => {
  // ok: buffered-stream (a page)
  const orders = [];
  for await (const order of Order.find().limit(20).cursor()) {
    orders.push(order);
  }
  res.json(orders);
});

app.get('/list', async (req, res) => {
  // ok: buffered-stream (an answer as objects)
  const orders = await prisma.order.findMany({ where: { userId: req.user.id } });
  res.json(orders);
});
