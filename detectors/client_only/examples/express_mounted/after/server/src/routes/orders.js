const router = require('express').Router();
const controller = require('../controllers/orders');

router.route('/')
  .get(controller.list)
  .post(controller.create);

router.get('/:id', controller.one);
router.put('/:id', validate(orderSchema), controller.replace);
router.post('/:orderId/lines/:lineId', controller.addLine);

module.exports = router;
