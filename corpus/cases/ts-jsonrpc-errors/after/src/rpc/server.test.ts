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

it('answers what is no JSON with a null id', async () => {
  expect(await server.answer('{')).toMatchObject({ id: null, error: { code: -32700 } });
});

it('knows what it does not know', async () => {
  expect(await server.answer('{"jsonrpc":"2.0","id":2,"method":"x"}')).toMatchObject({ id: 2, error: { code: -32601 } });
  expect(server.methods()).toEqual(['echo']);
});

it('does not answer notifications', async () => {
  expect(await server.answer('{"jsonrpc":"2.0","method":"echo"}')).toBeUndefined();
});
