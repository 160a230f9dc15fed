package shop.app

class OrderViewModel(private val api: OrderApi) {
    suspend fun cancel(id: String): Order = api.cancel(id)

    suspend fun refund(id: String, amount: Long, reason: String): Order {
        require(amount > 0) { "a refund is more than nothing" }
        return api.refund(id, Refund(amount, reason.trim()))
    }

    suspend fun history(id: String): List<String> = api.history(id).map { "${it.at}: ${it.text}" }
}
