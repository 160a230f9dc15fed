export class Terminal {
  private notifyListeners(text: string) {
    for (const listener of this.listeners) {
      try {
        listener(text);
        // ok: error-masking (one listener does not disturb the others)
      } catch (error) {
        this.logger.error('listener failed', { id: this.id, error });
      }
    }
  }

  collect(texts: string[]) {
    const found: Line[] = [];
    for (const text of texts) {
      try {
        found.push(this.parser.read(text));
        // expect: error-masking
      } catch (error) {
        this.logger.error('line failed', { id: this.id, error });
      }
    }
    return found;
  }

  wire(socket: Socket) {
    // ok: error-masking (the reason stands beside it)
    socket.on('error', () => {}); // the close event follows every error, and reconnects
    // expect: error-masking
    socket.on('error', () => {});
  }

  token() {
    // ok: error-masking (names the key, and is none)
    return process.env.JWT_KID ?? 'default';
  }
}
