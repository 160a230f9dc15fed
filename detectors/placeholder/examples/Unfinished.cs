class S
{
    // expect: placeholder;
    void A() => throw new Exception("TODO");
    // expect: placeholder;
    IActionResult B() => StatusCode(501);
    // expect: placeholder;
    IActionResult C() => StatusCode(StatusCodes.Status501NotImplemented);
    // expect: placeholder;
    void D() { throw new NotSupportedException("Not implemented"); }
    // expect: placeholder;
    Task E() => Task.FromException(new NotImplementedException());
}
