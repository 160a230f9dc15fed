package shop.report

import io.ktor.client.HttpClient
import io.ktor.client.call.body
import io.ktor.client.request.get
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.coroutineScope
import org.jetbrains.exposed.sql.selectAll
import org.springframework.data.repository.findByIdOrNull
import org.springframework.jdbc.core.JdbcTemplate
import org.springframework.stereotype.Service

@Service
class ReportService(
    private val orderRepository: OrderRepository,
    private val customerRepository: CustomerRepository,
    private val userDao: UserDao,
    private val client: HttpClient,
    private val productClient: ProductClient,
    private val jdbcTemplate: JdbcTemplate,
) {
    private val cache = mutableMapOf<Long, Customer>()

    fun views(orders: List<Order>): List<OrderView> = orders.map { order ->
        val customer = customerRepository.findById(order.customerId).orElseThrow() // expect: fetch-in-loop
        OrderView(order, customer)
    }

    fun implicit(ids: List<Long>): List<Order> = ids.mapNotNull { orderRepository.findByIdOrNull(it) } // expect: fetch-in-loop

    fun reference(ids: List<Long>) = ids.map(customerRepository::getById) // expect: fetch-in-loop

    suspend fun room(ids: List<Int>) {
        for (id in ids) {
            val user = userDao.getUser(id) // expect: fetch-in-loop
            println(user.name)
        }
    }

    suspend fun fanOut(ids: List<String>): List<Profile> = coroutineScope {
        ids.map { id -> async { client.get("$BASE/profiles/$id").body<Profile>() } }.awaitAll() // expect: fetch-in-loop
    }

    fun total(cart: Cart): BigDecimal = cart.items.sumOf { item -> priceOf(item.productId) * item.quantity }

    private fun priceOf(productId: Long): BigDecimal {
        val product = productClient.getProduct(productId) // expect: fetch-in-loop
        return product.price
    }

    fun exposed(ids: List<Int>): List<String> {
        val names = mutableListOf<String>()
        ids.forEach { id ->
            val row = Users.selectAll().where { Users.id eq id }.single() // expect: fetch-in-loop
            names += row[Users.name]
        }
        return names
    }

    fun daos(ids: List<Int>) = transaction { ids.map { UserEntity.findById(it)?.name } } // expect: fetch-in-loop

    fun jdbc(ids: List<Long>): List<String?> {
        val names = ArrayList<String?>()
        for (id in ids) {
            names.add(jdbcTemplate.queryForObject("SELECT name FROM users WHERE id = ?", String::class.java, id)) // expect: fetch-in-loop
        }
        return names
    }

    fun cached(orders: List<Order>) = orders.map { order ->
        cache.getOrPut(order.customerId) { customerRepository.findById(order.customerId).get() } // ok: fetch-in-loop (cached)
    }

    fun bulk(orders: List<Order>): List<OrderView> {
        val customers = customerRepository.findAllById(orders.map { it.customerId }).associateBy { it.id } // ok: fetch-in-loop (one read)
        return orders.map { OrderView(it, customers.getValue(it.customerId)) } // ok: fetch-in-loop (in memory)
    }

    fun batches(ids: List<Long>) {
        ids.chunked(500).forEach { part -> export(orderRepository.findAllById(part)) } // ok: fetch-in-loop (batches)
    }

    fun joined() {
        val orders = orderRepository.findAllWithLines()
        orders.forEach { order -> println(order.lines.size) } // ok: fetch-in-loop (loaded beforehand)
    }

    suspend fun poll(id: Long) {
        while (true) {
            val job = orderRepository.findJob(id) // ok: fetch-in-loop (polling)
            if (job.done) return
            delay(1000)
        }
    }

    fun retried(id: Long): Order? {
        repeat(3) {
            val order = orderRepository.findByIdOrNull(id) // ok: fetch-in-loop (retries)
            if (order != null) return order
        }
        return null
    }

    fun optional(id: Long) = orderRepository.findById(id).map { customerRepository.findById(it.customerId) } // ok: fetch-in-loop (one, at most)
}
