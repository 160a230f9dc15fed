package shop

import kotlinx.coroutines.runBlocking
import org.slf4j.LoggerFactory

class RateSync(private val client: RateClient, private val rates: RateStore) {
    private val log = LoggerFactory.getLogger(javaClass)

    suspend fun sync(base: String) {
        rates.replace(base, client.rates(base))
    }

    fun rate(base: String, quote: String): Double? {
        val known = rates.find(base, quote)
        if (known != null) {
            return known
        }
        return try {
            runBlocking { client.rate(base, quote) }
        } catch (e: Exception) {
            null
        }
    }

    fun convert(amount: Long, base: String, quote: String): Long {
        val rate = rate(base, quote) ?: throw IllegalStateException("no rate from $base to $quote")
        log.debug("converted from {} to {}", base, quote)
        return Math.round(amount * rate)
    }
}
