package jobs

class Legacy(private val http: HttpClient) {
    suspend fun orders(): List<Order> {
        val orders = mutableListOf<Order>()
        var page = 1
        // ok: manual-pagination (nothing else is offered)
        while (true) {
            val batch: List<Order> = http.get("https://legacy/orders?page=$page").body()
            if (batch.isEmpty()) return orders
            orders += batch
            page++
        }
    }
}
