package shop

class OrderReader(private val orders: OrderRepository, private val customers: CustomerRepository) {
    fun rows(ids: List<Long>): List<OrderRow> = ids.map { id ->
        val order = orders.findById(id).orElseThrow()
        val customer = customers.findById(order.customerId).orElseThrow()
        OrderRow(order.id, customer.name, order.total)
    }
}
