class Store {
    fun load(path: String): List<String> {
        return listOf(path)
    }
    fun price(n: Int): Double {
        return n * 1.19
    }
}
