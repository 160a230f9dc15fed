class Q {
    suspend fun a(): Result<List<User>> = try {
        Result.success(api.users())
    } catch (e: Exception) { // expect: error-masking
        Result.success(emptyList())
    }
    fun b() = scope.launch {
        try {
            repo.sync()
        } catch (e: Exception) { // expect: error-masking
        }
    }
    suspend fun c(): User {
        return try {
            api.user()
        } catch (e: Exception) { // expect: error-masking
            User.EMPTY
        }
    }
    suspend fun d() {
        users.forEach { u ->
            runCatching { mail.send(u) } // expect: error-masking
        }
    }
    suspend fun e(): Config = runCatching { api.config() }.getOrElse { Config() } // expect: error-masking
    fun f() {
        try { file.delete() } catch (e: Exception) { println(e) }
    }
}
