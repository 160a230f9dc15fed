package shop.app

import io.mockk.coEvery
import io.mockk.mockk
import kotlinx.coroutines.test.runTest
import kotlin.test.Test
import kotlin.test.assertEquals

class OrderViewModelTest {
    private val api = mockk<OrderApi>()

    @Test
    fun `cancels an order`() = runTest {
        coEvery { api.cancel("7") } returns Order("7", "cancelled")

        assertEquals("cancelled", OrderViewModel(api).cancel("7").status)
    }
}
