package shop.app

class OrderViewModel(private val api: OrderApi) {
    suspend fun cancel(id: String): Order = api.cancel(id)
}
