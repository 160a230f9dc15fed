const express = require('express');
const router = express.Router();

router.post('/login', async (req, res) => {
  console.log('>>> login', req.body); // expect: verbose-logging
  const user = await find(req.body.name);
  console.log('user', user);
  res.json(user);
});

router.get('/orders', async (req, res) => {
  const orders = await all();
  req.log.info({ count: orders.length }, 'orders listed'); // ok: verbose-logging (one line with a count)
  res.json(orders);
});

module.exports = router;
