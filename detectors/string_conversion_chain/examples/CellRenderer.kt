package com.acme.cells

class CellRenderer {
    fun render(value: Any?): String = when (value) {
        // expect: string-conversion-chain
        is Int -> value.toString()
        is Long -> value.toString()
        is Boolean -> value.toString()
        is String -> value
        else -> ""
    }

    fun renderIf(value: Any): String {
        // expect: string-conversion-chain
        if (value is Int) {
            return value.toString()
        } else if (value is Double) {
            return "$value"
        } else if (value is Boolean) {
            return value.toString()
        }
        return ""
    }

    fun renderKind(type: CellType, value: Any): String = when (type) {
        // expect: string-conversion-chain
        CellType.INT -> value.toString()
        CellType.FLOAT -> value.toString()
        CellType.BOOL -> value.toString()
        else -> ""
    }

    fun renderFormats(value: Any): String = when (value) {
        // ok: string-conversion-chain (formats of their own)
        is LocalDate -> value.format(FORMAT)
        is BigDecimal -> value.setScale(2).toPlainString()
        is Status -> value.label
        else -> value.toString()
    }

    fun renderTwo(value: Any): String = when (value) {
        // ok: string-conversion-chain (two branches)
        is Int -> value.toString()
        is Long -> value.toString()
        is LocalDate -> value.format(FORMAT)
        else -> error("unknown")
    }
}
