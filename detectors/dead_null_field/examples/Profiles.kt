package shop.view

import jakarta.persistence.Column
import jakarta.persistence.Entity
import java.time.Instant

data class CustomerView(
    val id: Long,
    val name: String,
    val lastLogin: Instant?, // expect: dead-null-field
    val phone: String? = null,
)

fun Customer.toView() = CustomerView(id = id, name = name, lastLogin = null, phone = phone)

data class OrderDto(
    val id: Long,
    val status: String,
    val trackingUrl: String? = null, // expect: dead-null-field
    val note: String? = null,
)

fun toDto(order: Order): OrderDto = OrderDto(order.id, order.status, note = order.note)

@Entity
class Payment(
    @Column(name = "refunded_at") var refundedAt: Instant? = null, // ok: dead-null-field (a column)
)

class Job(private val name: String) {
    private var finishedAt: Instant? = null // ok: dead-null-field (set when it ends)
    private var cause: Throwable? = null // expect: dead-null-field

    fun finish(at: Instant) {
        finishedAt = at
    }

    fun state() = listOf(name, finishedAt, cause)
}

class Mailer(private val transport: Transport) {
    private fun send(to: String, subject: String, attachment: ByteArray? = null) { // expect: dead-null-field
        val message = Message(to, subject)
        if (attachment != null) message.attach(attachment)
        transport.send(message)
    }

    fun welcome(user: User) = send(user.email, "Welcome")

    fun goodbye(user: User) = send(user.email, "Goodbye", null)

    private fun format(amount: Long, currency: String? = null) = "$amount ${currency ?: "EUR"}" // ok: dead-null-field (a caller passes it)

    fun price(product: Product) = format(product.price, product.currency) + format(product.tax)
}

fun stats(store: Store): Map<String, Any?> = mapOf(
    "orders" to store.orders.size,
    "revenue" to store.orders.sumOf { it.total },
    "returnRate" to null, // expect: dead-null-field
)
