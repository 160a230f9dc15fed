const express = require('express');
const router = express.Router({ mergeParams: true });

for (const [name, handler] of Object.entries(require('../controllers/customers'))) {
  router.get(`/${name}`, handler);
}

module.exports = router;
