package shop

import io.mockk.coEvery
import io.mockk.every
import io.mockk.mockk
import io.mockk.verify
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class RateSyncTest {
    private val client = mockk<RateClient>()
    private val rates = mockk<RateStore>(relaxed = true)

    @Test
    fun `sync stores what the client gives`() = runBlocking {
        coEvery { client.rates("EUR") } returns mapOf("USD" to 1.1)

        RateSync(client, rates).sync("EUR")

        verify { rates.replace("EUR", mapOf("USD" to 1.1)) }
    }

    @Test
    fun `a known rate converts without asking the client`() {
        every { rates.find("EUR", "USD") } returns 1.1

        assertEquals(110, RateSync(client, rates).convert(100, "EUR", "USD"))
    }

    @Test
    fun `an unknown rate is asked for`() {
        every { rates.find("EUR", "CHF") } returns null
        coEvery { client.rate("EUR", "CHF") } returns 0.9

        assertEquals(0.9, RateSync(client, rates).rate("EUR", "CHF"))
    }
}
