import { Router } from 'express';

import type { Orders } from '../orders';

export function ordersRouter(orders: Orders): Router {
  const router = Router();

  router.get('/:id', async (req, res) => {
    const order = await orders.find(req.params.id);
    if (!order) {
      res.status(404).json({ error: 'no such order' });
      return;
    }
    res.json(order);
  });

  router.post('/:id/cancel', async (req, res) => {
    const order = await orders.find(req.params.id);
    if (!order) {
      res.status(404).json({ error: 'no such order' });
      return;
    }
    if (order.status === 'shipped') {
      res.status(409).json({ error: 'shipped already' });
      return;
    }
    await orders.cancel(order.id, req.body.reason);
    res.status(204).end();
  });

  return router;
}
