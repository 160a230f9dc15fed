class Lib {
    private val handler = CoroutineExceptionHandler { _, _ -> }

    suspend fun load(): List<User> {
        val result = runCatching { api.users() }
        return result.getOrNull() ?: emptyList() // expect: error-masking
    }

    suspend fun load2(): List<User> = api.runCatching { users() }.getOrDefault(emptyList()) // expect: error-masking

    suspend fun load3(): State = runCatching { api.users() }.fold(onSuccess = { State.Ok(it) }, onFailure = { State.Error(it) })

    suspend fun load4(): List<User> = runCatching { api.users() }.fold({ it }, { emptyList() }) // expect: error-masking

    fun save(u: User) {
        try {
            dao.save(u)
        } catch (_: Throwable) { // expect: error-masking
        }
    }

    fun int(s: String) = s.toIntOrNull() ?: 0
}
