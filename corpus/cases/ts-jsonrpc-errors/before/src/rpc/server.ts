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
    const request = JSON.parse(text) as RpcRequest;
    const handler = this.handlers.get(request.method);
    return { jsonrpc: '2.0', id: request.id, result: await handler?.(request.params) };
  }
}
