export type Handler = (params: unknown) => Promise<unknown>;

export interface RpcRequest {
  jsonrpc: '2.0';
  id?: number | string;
  method: string;
  params?: unknown;
}

export class RpcServer {
  private readonly handlers = new Map<string, Handler>();

  on(method: string, handler: Handler): void {
    this.handlers.set(method, handler);
  }

  async answer(text: string): Promise<object | undefined> {
    let request: RpcRequest;
    try {
      request = JSON.parse(text) as RpcRequest;
    } catch (error) {
      return { jsonrpc: '2.0', id: null, error: { code: -32700, message: `Parse error: ${(error as Error).message}` } };
    }
    const handler = this.handlers.get(request.method);
    if (handler === undefined) {
      return { jsonrpc: '2.0', id: request.id ?? null, error: { code: -32601, message: 'Method not found' } };
    }
    const result = await handler(request.params);
    return request.id === undefined ? undefined : { jsonrpc: '2.0', id: request.id, result };
  }

  methods(): string[] {
    return [...this.handlers.keys()];
  }
}
