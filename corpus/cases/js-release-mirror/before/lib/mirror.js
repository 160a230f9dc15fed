'use strict';

const fs = require('node:fs');
const path = require('node:path');

class ReleaseMirror {
  constructor(directory, fetchImpl = fetch) {
    this.directory = directory;
    this.fetch = fetchImpl;
  }

  pathOf(asset) {
    return path.join(this.directory, asset.release, asset.name);
  }
}

module.exports = { ReleaseMirror };
