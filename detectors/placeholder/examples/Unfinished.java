class S {
    // expect: placeholder;
    void a() { throw new RuntimeException("TODO"); }
    // expect: placeholder;
    ResponseEntity<?> b() { return ResponseEntity.status(HttpStatus.NOT_IMPLEMENTED).build(); }
    // expect: placeholder;
    void c() { throw new IllegalStateException("not implemented"); }
    // expect: placeholder;
    void d() { throw new NotImplementedException("refund"); }
    // expect: placeholder;
    String e() { return null; } // TODO
}
