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

router.post('/hooks', async (req, res) => {
  req.log.debug(`headers ${JSON.stringify(req.headers)}`); // expect: verbose-logging
  await handle(req.id);
  res.end();
});

router.listen(3000, () => {
  console.log('listening on 3000'); // ok: verbose-logging (once, when the server is up)
});

module.exports = router;
