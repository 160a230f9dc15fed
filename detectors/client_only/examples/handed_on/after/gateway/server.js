const express = require('express');
const { createProxyMiddleware } = require('http-proxy-middleware');

const app = express();
app.use('/api/mail', createProxyMiddleware({ target: process.env.MAIL_URL }));
app.get('/api/orders', (req, res) => res.json([]));
app.listen(8000);
