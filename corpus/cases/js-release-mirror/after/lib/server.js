'use strict';

const fs = require('node:fs');
const express = require('express');

function createServer(mirror) {
  const app = express();

  app.get('/health', (req, res) => {
    res.json({ ok: true });
  });

  app.get('/assets/:release/:name', (req, res) => {
    const file = mirror.pathOf(req.params);
    if (!fs.existsSync(file)) {
      res.status(404).json({ error: 'not mirrored' });
      return;
    }
    const body = fs.readFileSync(file);
    res.type('application/octet-stream').send(body);
  });

  return app;
}

module.exports = { createServer };
