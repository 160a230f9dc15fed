package shop

import io.mockk.every
import io.mockk.mockk
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.util.Optional

class OrderReaderTest {
    private val orders = mockk<OrderRepository>()
    private val customers = mockk<CustomerRepository>()

    @Test
    fun `rows hold the name of the customer`() {
        every { orders.findById(1) } returns Optional.of(Order(1, 7, 100))
        every { customers.findById(7) } returns Optional.of(Customer(7, "Ada"))

        assertEquals(listOf(OrderRow(1, "Ada", 100)), OrderReader(orders, customers).rows(listOf(1)))
    }
}
