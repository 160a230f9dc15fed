class OrderService(
    private val customers: CustomerRepository,
    private val orderDao: OrderDao,
    private val client: HttpClient,
    private val userApi: UserApi,
) {
    fun views(orders: List<Order>): List<View> {
        val views = mutableListOf<View>()
        for (order in orders) {
            val customer = customers.findById(order.customerId).orElseThrow() // expect: fetch-in-loop
            views.add(View(order, customer))
        }
        return views
    }

    fun names(ids: List<Long>) = ids.map { orderDao.getById(it).name } // expect: fetch-in-loop

    fun all(ids: List<Long>) {
        ids.forEach { id ->
            val order = Orders.selectAll().where { Orders.id eq id }.first() // expect: fetch-in-loop
            println(order)
        }
    }

    suspend fun profiles(ids: List<String>) =
        ids.map { id -> client.get("https://example.org/profiles/$id") } // expect: fetch-in-loop

    suspend fun users(orders: List<Order>) {
        for (order in orders) {
            show(order.userId)
        }
    }

    private suspend fun show(userId: Long) {
        println(userApi.getUser(userId)) // expect: fetch-in-loop
    }

    fun bulk(orders: List<Order>): List<View> {
        val byId = customers.findAllById(orders.map { it.customerId }).associateBy { it.id } // ok: fetch-in-loop (one read)
        return orders.map { View(it, byId[it.customerId]) } // ok: fetch-in-loop (in memory)
    }

    fun remembered(orders: List<Order>) {
        val known = mutableMapOf<Long, Customer>()
        for (order in orders) {
            known.getOrPut(order.customerId) { customers.findById(order.customerId).orElseThrow() } // ok: fetch-in-loop (kept)
        }
    }

    fun one(order: Order?) = order?.let { customers.findById(it.customerId) } // ok: fetch-in-loop (one at most)

    fun batches(ids: List<Long>) = ids.chunked(500).flatMap { customers.findAllById(it) } // ok: fetch-in-loop (batches of ids)

    fun retried(id: Long): Order? {
        repeat(3) {
            val order = orderDao.getById(id) // ok: fetch-in-loop (retries)
            if (order != null) return order
        }
        return null
    }

    fun fixed() {
        for (status in Status.values()) {
            println(customers.countByStatus(status)) // ok: fetch-in-loop (a few, named by the code)
        }
    }

    suspend fun downloads(urls: List<String>) = urls.map { url -> client.get(url) } // ok: fetch-in-loop (no bulk form)
}
