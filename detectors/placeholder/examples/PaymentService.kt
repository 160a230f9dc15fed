class PaymentService {
    suspend fun charge(order: Order): Boolean {
        // expect: placeholder
        delay(500) // Simulate network call
        return true
    }

    // expect: placeholder
    fun getProducts() = listOf(
        Product(1, "Laptop", 999.0),
        Product(2, "Phone", 599.0),
    )

    // expect: placeholder
    // In a real app this would come from the server
    val flags = mapOf("beta" to true)

    override fun onPause() {
        // nothing to do
    }
}

@Composable
fun Actions(onShare: () -> Unit = {}) {
    Button(onClick = onShare) { Text("Share") }
    // expect: placeholder
    Button(onClick = { Log.d("x", "clicked") }) { Text("Export") }
    TextButton(onClick = {}, enabled = false) { Text("Off") }
}
