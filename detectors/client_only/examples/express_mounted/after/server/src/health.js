const { Router } = require('express');
const router = Router();
router.get('/live', (req, res) => res.send('ok'));
module.exports = router;
