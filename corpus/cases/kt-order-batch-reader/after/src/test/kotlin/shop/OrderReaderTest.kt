package shop

import io.mockk.every
import io.mockk.mockk
import io.mockk.verify
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.util.Optional

class OrderReaderTest {
    private val orders = mockk<OrderRepository>()
    private val customers = mockk<CustomerRepository>()

    @Test
    fun `rows hold the name of the customer`() {
        every { orders.findAllById(listOf(1L)) } returns listOf(Order(1, 7, 100))
        every { customers.findAllById(listOf(7L)) } returns listOf(Customer(7, "Ada"))

        assertEquals(listOf(OrderRow(1, "Ada", 100)), OrderReader(orders, customers).rows(listOf(1)))
    }

    @Test
    fun `a name is read once`() {
        every { customers.findById(7) } returns Optional.of(Customer(7, "Ada"))
        val reader = OrderReader(orders, customers)

        assertEquals(listOf("Ada", "Ada"), reader.namesOf(listOf(Order(1, 7, 100), Order(2, 7, 50))))

        verify(exactly = 1) { customers.findById(7) }
    }
}
