class Jobs(private val api: Api, private val scope: CoroutineScope) {
    // expect: async-then-join
    private val token: String = runBlocking { api.token() }

    init {
        // expect: async-then-join
        runBlocking { api.warm() }
    }

    fun name(): String {
        var name = ""
        // expect: async-then-join
        runBlocking {
            name = api.name()
        }
        return name
    }

    suspend fun one(id: Long): Order {
        // expect: async-then-join
        return scope.async { api.order(id) }.await()
    }

    suspend fun launched(id: Long) {
        // expect: async-then-join
        scope.launch { api.touch(id) }.join()
    }

    suspend fun many(ids: List<Long>): List<Order> = coroutineScope {
        // ok: async-then-join (a fan-out)
        ids.map { async { api.order(it) } }.map { it.await() }
    }

    suspend fun meanwhile(id: Long): Int = coroutineScope {
        val order = async { api.order(id) }
        val count = api.count()
        // ok: async-then-join (other work runs meanwhile)
        order.await().size + count
    }

    fun future(id: Long): Order {
        val future = scope.future { api.order(id) }
        // expect: async-then-join
        return future.get()
    }

    // expect: async-then-join
    suspend fun total(lines: List<Line>): Long {
        return sum(lines)
    }

    private fun sum(lines: List<Line>): Long = lines.size.toLong()
}

class LegacyAdapter(private val api: Api) : LegacyPort {
    // The port is synchronous and must block its caller until the answer is there.
    override fun load(id: Long): Order =
        // ok: async-then-join (documented)
        runBlocking { api.order(id) }
}

@Component
class Warmup(private val api: Api) : ApplicationRunner {
    override fun run(args: ApplicationArguments) {
        // ok: async-then-join (where the program begins)
        runBlocking { api.warm() }
    }
}
