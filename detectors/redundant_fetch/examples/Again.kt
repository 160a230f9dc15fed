package shop

import org.springframework.data.repository.findByIdOrNull
import org.springframework.stereotype.Service

@Service
class OrderService(
    private val orderRepository: OrderRepository,
    private val userRepository: UserRepository,
    private val payments: PaymentClient,
    private val entityManager: EntityManager,
) {
    fun rename(id: Long, name: String): Order {
        val order = orderRepository.findById(id).orElseThrow()
        order.name = name
        orderRepository.save(order)
        return orderRepository.findById(id).orElseThrow() // expect: redundant-fetch
    }

    fun create(request: CreateOrder): OrderView {
        val saved = orderRepository.save(Order(request.name))
        val loaded = orderRepository.findByIdOrNull(saved.id)!! // expect: redundant-fetch
        return OrderView(loaded)
    }

    fun ship(order: Order) {
        val current = orderRepository.findByIdOrNull(order.id) ?: return // expect: redundant-fetch
        current.shipped = true
    }

    fun pay(id: Long): Order {
        val order = orderRepository.getById(id)
        payments.charge(order.id, order.total)
        return orderRepository.getById(id) // ok: redundant-fetch (another service was told)
    }

    fun finish(id: Long) {
        val order = orderRepository.getById(id)
        if (order.open) {
            mail(order.id)
        }
    }

    private fun mail(orderId: Long) {
        val order = orderRepository.getById(orderId) // expect: redundant-fetch
        mailer.send(order.email)
    }

    fun show(id: Long): Order {
        if (orderRepository.findByIdOrNull(id) == null) {
            throw NotFoundException(id)
        }
        return orderRepository.findByIdOrNull(id)!! // expect: redundant-fetch
    }

    fun bulk(id: Long): Order {
        val order = orderRepository.getById(id)
        orderRepository.updateStatusForCustomer(order.customerId, "closed")
        entityManager.clear()
        return orderRepository.getById(id) // ok: redundant-fetch (after a bulk statement)
    }

    fun both(a: Long, b: Long) = orderRepository.getById(a) to orderRepository.getById(b) // ok: redundant-fetch (another order)

    fun beside(user: User, userId: Long): String {
        val found = userRepository.getById(userId) // expect: redundant-fetch
        return found.name + user.email
    }
}
