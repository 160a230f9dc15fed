package a

class Report(private val api: OrderApi) {
    fun total(): Long {
        var offset = 0
        var total = 0L
        // expect: manual-pagination
        while (true) {
            val orders = api.getOrders(offset, 100)
            if (orders.isEmpty()) break
            total += orders.sumOf { it.cents }
            offset += 100
        }
        return total
    }
}
