class P {
    fun stats(): Map<String, Int> {
        var stats: Map<String, Int> = emptyMap()
        try {
            stats = client.stats()
        } catch (e: Exception) { // expect: error-masking
            log.warn("stats: ${e.message}")
        }
        return stats
    }

    fun name(id: Long): String = try {
        repo.find(id).name
    } catch (e: Exception) { // expect: error-masking
        "unknown"
    }

    suspend fun rate() = try { client.rate() } catch (e: Throwable) { 1.1 } // expect: error-masking

    fun mono() = client.user().onErrorResume { Mono.empty() } // expect: error-masking

    suspend fun send(m: Mail) = withContext(Dispatchers.IO) {
        try {
            smtp.send(m)
        } catch (e: Exception) { // expect: error-masking
            Timber.e(e)
        }
    }

    fun Route.users() {
        get("/users") {
            val users = try {
                service.users()
            } catch (e: Exception) { // expect: error-masking
                emptyList()
            }
            call.respond(users)
        }
    }
}
