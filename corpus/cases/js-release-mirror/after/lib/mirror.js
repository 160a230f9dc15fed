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

  async download(asset) {
    const response = await this.fetch(asset.url);
    if (!response.ok) {
      throw new Error(`${asset.url} answered ${response.status}`);
    }
    const target = this.pathOf(asset);
    await fs.promises.mkdir(path.dirname(target), { recursive: true });
    const body = await response.arrayBuffer();
    await fs.promises.writeFile(target, Buffer.from(body));
    return target;
  }
}

module.exports = { ReleaseMirror };
