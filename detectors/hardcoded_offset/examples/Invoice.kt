class Invoice(tax: Boolean) {
    private val headers = mutableListOf("id")

    init {
        if (tax) {
            headers.add("tax")
        }
        headers.add("total")
    }

    // expect: hardcoded-offset
    fun total(): String = headers[2]

    // ok: hardcoded-offset (the first)
    fun first(): String = headers[0]

    fun filtered(orders: List<Order>): Order {
        // expect: hardcoded-offset
        return orders.filter { it.open }[1]
    }

    fun getted(orders: List<Order>): Order {
        // expect: hardcoded-offset
        return orders.filter { it.open }.get(1)
    }

    fun whened(kind: String): String {
        val names = mutableListOf("a")
        when (kind) {
            "x" -> names.add("b")
        }
        names.add("c")
        // expect: hardcoded-offset
        return names[1]
    }

    fun sorted(names: MutableList<String>, flag: Boolean) {
        if (flag) names.sort()
        // expect: hardcoded-offset
        names[2] = "x"
    }

    fun applied(tax: Boolean): String {
        val names = mutableListOf("a").apply {
            if (tax) add("b")
            add("c")
        }
        // expect: hardcoded-offset
        return names[2]
    }

    fun early(flag: Boolean): String {
        val names = mutableListOf("a")
        if (flag) return names[0]
        names.add("b")
        // ok: hardcoded-offset (the condition leaves the function)
        return names[1]
    }

    fun safe(tax: Boolean): String? {
        val names = mutableListOf("a")
        if (tax) names.add("b")
        // ok: hardcoded-offset (nothing where there are fewer)
        return names.getOrNull(1)
    }

    fun mapped(names: MutableMap<Int, String>, flag: Boolean): String? {
        if (flag) names[4] = "x"
        // ok: hardcoded-offset (a key)
        return names[3]
    }
}
