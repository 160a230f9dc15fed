impl S {
    // expect: placeholder;
    fn a(&self) { panic!("not implemented") }
    // expect: placeholder;
    fn b(&self) -> Result<()> { Err(Error::NotImplemented) }
    async fn c() -> StatusCode { StatusCode::NOT_IMPLEMENTED }
    // expect: placeholder;
    fn d(&self) -> Result<()> { anyhow::bail!("TODO: refund") }
}
