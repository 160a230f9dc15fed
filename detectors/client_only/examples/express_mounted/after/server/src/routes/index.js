const { Router } = require('express');
const orders = require('./orders');
const { authenticate } = require('../middleware/auth');
const customers = require('./customers.routes');

const apiRouter = Router();

apiRouter.use('/orders', authenticate, orders);
apiRouter.use('/customers', customers);

module.exports = { apiRouter };
