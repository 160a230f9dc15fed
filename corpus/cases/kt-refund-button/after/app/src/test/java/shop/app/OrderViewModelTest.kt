package shop.app

import io.mockk.coEvery
import io.mockk.mockk
import kotlinx.coroutines.test.runTest
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith

class OrderViewModelTest {
    private val api = mockk<OrderApi>()

    @Test
    fun `cancels an order`() = runTest {
        coEvery { api.cancel("7") } returns Order("7", "cancelled")

        assertEquals("cancelled", OrderViewModel(api).cancel("7").status)
    }

    @Test
    fun `sends amount and reason of a refund`() = runTest {
        coEvery { api.refund("7", Refund(500, "broken")) } returns Order("7", "refunded")

        assertEquals("refunded", OrderViewModel(api).refund("7", 500, " broken ").status)
    }

    @Test
    fun `refuses a refund of nothing`() = runTest {
        assertFailsWith<IllegalArgumentException> { OrderViewModel(api).refund("7", 0, "") }
    }

    @Test
    fun `shows when what happened`() = runTest {
        coEvery { api.history("7") } returns listOf(Event("10:00", "paid"))

        assertEquals(listOf("10:00: paid"), OrderViewModel(api).history("7"))
    }
}
