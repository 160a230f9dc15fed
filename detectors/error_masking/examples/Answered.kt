class Sync(private val api: Api) {
    suspend fun load() {
        try {
            state = State.Loaded(api.users())
        } catch (e: CancellationException) {
            throw e
        } catch (e: Exception) {
            state = State.Failed(e.message)
        }
    }

    suspend fun user(id: String): User? = try {
        api.user(id)
    } catch (e: NotFoundException) {
        null
    }

    suspend fun result(id: String): Result<User> = runCatching { api.user(id) }

    suspend fun mapped(id: String): User = runCatching { api.user(id) }.getOrElse { e -> throw ApiException(id, e) }

    suspend fun shown(id: String) {
        runCatching { api.user(id) }
            .onSuccess { view.show(it) }
            .onFailure { view.showError(it) }
    }

    suspend fun worker() {
        while (isActive) {
            try {
                tick()
            } catch (e: CancellationException) {
                throw e
            } catch (e: Exception) {
                log.error("tick failed", e)
            }
        }
    }

    suspend fun import(rows: List<Row>) = rows.map { row ->
        try {
            Outcome.Imported(repo.insert(row))
        } catch (e: Exception) {
            Outcome.Rejected(row, e)
        }
    }

    fun flow(): Flow<State> = api.watch().map<User, State> { State.Loaded(it) }.catch { emit(State.Failed(it)) }

    fun date(s: String) = try { LocalDate.parse(s) } catch (e: DateTimeParseException) { null }
}
