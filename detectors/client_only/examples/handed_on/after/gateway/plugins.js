const express = require('express');
const app = express();
for (const plugin of loadPlugins()) {
  app.use(`/api/plugins/${plugin.name}`, plugin.router);
}
module.exports = app;
