import { beforeEach, expect, it } from 'vitest';

import { RpcServer } from './server';

let server: RpcServer;

beforeEach(() => {
  server = new RpcServer();
  server.on('echo', async (params) => params);
});

it('answers a request', async () => {
  const answer = await server.answer('{"jsonrpc":"2.0","id":1,"method":"echo","params":[1]}');
  expect(answer).toEqual({ jsonrpc: '2.0', id: 1, result: [1] });
});
