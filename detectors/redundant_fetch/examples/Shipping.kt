class Shipping(
    private val orders: OrderRepository,
    private val customers: CustomerRepository,
    private val billingClient: BillingClient,
) {
    fun ship(orderId: Long): Order {
        val order = orders.findById(orderId).orElseThrow()
        println(order.state)
        return orders.findById(orderId).orElseThrow() // expect: redundant-fetch
    }

    fun label(order: Order): String {
        val fresh = orders.findById(order.id).orElseThrow() // expect: redundant-fetch
        return fresh.label
    }

    fun create(draft: Draft): Order {
        val order = orders.save(draft.toOrder())
        return orders.findById(order.id).orElseThrow() // expect: redundant-fetch
    }

    fun close(orderId: Long) {
        val order = orders.findById(orderId).orElseThrow()
        order.close()
        announce(order.id)
    }

    private fun announce(orderId: Long) {
        val order = orders.findById(orderId).orElseThrow() // expect: redundant-fetch
        send(order.email)
    }

    fun afterBulk(orderId: Long): Order {
        val order = orders.findById(orderId).orElseThrow()
        orders.updateState(order.id, State.SENT)
        return orders.findById(orderId).orElseThrow() // ok: redundant-fetch (a statement went past the object)
    }

    fun afterService(order: Order): Order {
        billingClient.charge(order.id)
        return orders.findById(order.id).orElseThrow() // ok: redundant-fetch (another service may have written)
    }

    fun locked(order: Order) = orders.findByIdForUpdate(order.id) // ok: redundant-fetch (takes a lock)

    fun fromRequest(order: OrderRequest) = orders.findById(order.id) // ok: redundant-fetch (a request is no order)

    fun customer(order: Order) = customers.findById(order.id) // ok: redundant-fetch (another thing)

    fun either(orderId: Long, fast: Boolean) =
        if (fast) {
            orders.findById(orderId).orElseThrow()
        } else {
            orders.findById(orderId).orElse(null) // ok: redundant-fetch (the other way)
        }
}
