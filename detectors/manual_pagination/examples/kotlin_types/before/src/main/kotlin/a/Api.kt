package a

class OrderApi(private val http: Http) {
    fun getOrders(offset: Int, limit: Int): List<Order> = http.get("/orders?offset=$offset&limit=$limit")
}

class OrderIterable(private val api: OrderApi) : Iterable<Order> {
    override fun iterator(): Iterator<Order> = iterator {
        var offset = 0
        while (true) {
            val orders = api.getOrders(offset, 100)
            if (orders.isEmpty()) break
            yieldAll(orders)
            offset += 100
        }
    }
}
