'use strict';

const fs = require('node:fs');
const express = require('express');

function createServer(mirror) {
  const app = express();

  app.get('/health', (req, res) => {
    res.json({ ok: true });
  });

  return app;
}

module.exports = { createServer };
