class Repo(private val api: Api) {
    suspend fun users(): Result<List<User>> = runCatching { api.users() }

    suspend fun usersOrEmpty(): List<User> = runCatching { api.users() }.getOrElse { emptyList() } // expect: error-masking

    suspend fun user(id: String): User? {
        try {
            return api.user(id)
        } catch (e: HttpException) {
            if (e.code() == 404) return null
            throw e
        }
    }

    suspend fun sync() {
        api.pending().forEach {
            try {
                api.push(it)
            } catch (e: Exception) { // expect: error-masking
                Log.w("Repo", "push failed")
            }
        }
    }

    fun settings(file: File): Settings = try {
        Json.decodeFromString(file.readText())
    } catch (e: Exception) { // expect: error-masking
        Settings()
    }

    fun parse(s: String): LocalDate? = runCatching { LocalDate.parse(s) }.getOrNull()

    suspend fun send(m: Message): Boolean = try {
        api.send(m)
        true
    } catch (e: Exception) { // expect: error-masking
        false
    }

    fun observe() = flow { emit(api.users()) }.catch { e -> log.error("users", e) }

    suspend fun load(): UiState = try {
        UiState.Ok(api.users())
    } catch (e: IOException) {
        UiState.Failed(e)
    }

    suspend fun logOut() {
        runCatching { api.logOut() } // expect: error-masking
        session.clear()
    }

    suspend fun persist() {
        runCatching { api.save() }.onFailure { log.error("save failed", it) } // expect: error-masking
    }

    suspend fun onFail2() {
        runCatching { api.save() }.onFailure { throw SaveException(it) }
    }
}
