package near

class Near(
    private val users: UserRepository,
    private val rates: RateClient,
    private val config: Config,
) {
    private val known = ConcurrentHashMap<Long, User>()

    fun names(ids: List<Long>) = ids.map { name(it) }

    private fun name(id: Long): String = known.computeIfAbsent(id) { users.findById(it).get() }.name // ok: fetch-in-loop (cached)

    @Cacheable("rates")
    fun rate(code: String) = rates.getRate(code) // ok: fetch-in-loop (cached)

    fun all(codes: List<String>) = codes.map { rate(it) }

    fun explicit(ids: List<Long>): List<User> = ids.map { id ->
        known[id] ?: run {
            val user = users.findById(id).get() // ok: fetch-in-loop (kept)
            known[id] = user
            user
        }
    }

    suspend fun retry(id: Long): User? {
        repeat(3) { attempt ->
            try {
                return users.findUser(id) // ok: fetch-in-loop (retries)
            } catch (e: IOException) {
                delay(attempt * 100L)
            }
        }
        return null
    }

    fun windows(ids: List<Long>) = ids.chunked(100).flatMap { users.findAllById(it) } // ok: fetch-in-loop (batches)

    fun kinds(userId: Long) = listOf("home", "work").map { users.findAddress(userId, it) } // ok: fetch-in-loop (two)

    fun entries() = AddressKind.entries.map { users.findByKind(it) } // ok: fetch-in-loop (a few that the code names)

    fun settings(names: List<String>) = names.map { config.getString(it) } // ok: fetch-in-loop (in memory)

    fun inMemory(orders: List<Order>, all: List<User>) = orders.map { o -> all.first { it.id == o.userId } } // ok: fetch-in-loop (in memory)

    fun hosts(hosts: List<String>) = hosts.map { host -> rates.getStatus(host) } // ok: fetch-in-loop (places of their own)
}
