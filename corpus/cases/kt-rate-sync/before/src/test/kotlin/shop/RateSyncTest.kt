package shop

import io.mockk.coEvery
import io.mockk.mockk
import io.mockk.verify
import kotlinx.coroutines.runBlocking
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
}
