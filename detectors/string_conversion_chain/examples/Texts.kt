fun toText(value: Any?): String = when (value) {
    // expect: string-conversion-chain
    is String -> value
    is Int -> value.toString()
    is Boolean -> value.toString()
    else -> "$value"
}

fun branches(value: Any): String {
    // expect: string-conversion-chain
    if (value is Int) {
        return value.toString()
    } else if (value is Long) {
        return value.toString()
    } else if (value is Double) {
        return "$value"
    }
    return ""
}

fun formats(value: Any): String = when (value) {
    // ok: string-conversion-chain (branches with different formats)
    is LocalDate -> value.format(FORMAT)
    is Double -> "%.2f".format(value)
    is Status -> value.label
    else -> value.toString()
}
