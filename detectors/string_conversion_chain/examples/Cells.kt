class Cells {
    fun put(row: MutableMap<String, String>, key: String, value: Any?) {
        when (value) {
            // expect: string-conversion-chain
            is Int -> row[key] = value.toString()
            is Long -> row[key] = value.toString()
            is Boolean -> row[key] = value.toString()
            else -> row[key] = ""
        }
    }

    fun parse(type: String, raw: String): Any = when (type) {
        // ok: string-conversion-chain (different conversions)
        "int" -> raw.toInt()
        "bool" -> raw.toBoolean()
        "double" -> raw.toDouble()
        else -> raw
    }
}
