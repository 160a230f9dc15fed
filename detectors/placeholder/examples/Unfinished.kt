class S {
    // expect: placeholder;
    fun a() { error("not implemented") }
    // expect: placeholder;
    fun b(): ResponseEntity<Unit> = ResponseEntity.status(501).build()
    // expect: placeholder;
    suspend fun c(call: ApplicationCall) { call.respond(HttpStatusCode.NotImplemented) }
    // expect: placeholder;
    fun d() { throw IllegalStateException("TODO") }
}
