package shop

class RateSync(private val client: RateClient, private val rates: RateStore) {
    suspend fun sync(base: String) {
        rates.replace(base, client.rates(base))
    }
}
