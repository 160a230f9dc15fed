const express = require('express');
const { apiRouter } = require('./routes');
const health = require('./health');

const app = express();
app.use(express.json());
app.use('/api/v1', apiRouter);
app.use('/health', health);
app.get('*', (req, res) => res.sendFile('index.html'));

module.exports = app;
