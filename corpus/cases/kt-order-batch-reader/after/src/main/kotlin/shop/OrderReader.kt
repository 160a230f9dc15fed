package shop

class OrderReader(private val orders: OrderRepository, private val customers: CustomerRepository) {
    private val names = HashMap<Long, String>()

    fun rows(ids: List<Long>): List<OrderRow> = ids.chunked(BATCH).flatMap { part -> rowsOf(part) }

    private fun rowsOf(ids: List<Long>): List<OrderRow> {
        val found = orders.findAllById(ids).associateBy { it.id }
        val owners = customers.findAllById(found.values.map { it.customerId }).associateBy { it.id }
        return ids.map { id ->
            val order = found[id] ?: throw NoSuchElementException("no order $id")
            val customer = owners.getValue(order.customerId)
            OrderRow(order.id, customer.name, order.total)
        }
    }

    /** The name of a customer, read once. */
    fun nameOf(customerId: Long): String = names.getOrPut(customerId) { customers.findById(customerId).orElseThrow().name }

    fun namesOf(orders: List<Order>): List<String> = orders.map { nameOf(it.customerId) }

    private companion object {
        const val BATCH = 500
    }
}
