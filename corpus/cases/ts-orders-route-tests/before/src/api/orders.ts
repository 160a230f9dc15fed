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

  return router;
}
