export class S {
  // expect: placeholder;
  a() { throw new Error('TODO'); }
  // expect: placeholder;
  b() { throw 'not implemented'; }
  c(req: Request, res: Response) {
    // expect: placeholder;
    res.status(501).json({ error: 'Not implemented' });
  }
  // expect: placeholder;
  d() { return Promise.reject(new Error('Not implemented')); }
  // expect: placeholder;
  e() { throw new NotImplementedException(); }
  f() { assert.fail('not implemented yet'); }
  g(kind: string) { throw new Error(`unknown kind ${kind}`); }
}
// expect: placeholder;
app.post('/refund', (req, res) => res.sendStatus(501));
