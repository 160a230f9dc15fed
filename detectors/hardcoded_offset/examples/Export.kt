package com.example

class Export(wide: Boolean) {
    private val headers = mutableListOf("id")

    init {
        if (wide) {
            headers.add("address")
        }
        headers.add("total")
    }

    fun columns(phone: Boolean, given: MutableList<String>): List<String> {
        val columns = mutableListOf("a", "b")
        columns.add(1, "s") // ok: hardcoded-offset (before any conditional change)
        if (phone) {
            columns.add("c")
        }
        columns.add(3, "d") // expect: hardcoded-offset
        columns[4] = "e" // expect: hardcoded-offset
        val second = columns[1] // ok: hardcoded-offset (stands before the conditional one)
        val first = columns[0] // ok: hardcoded-offset (the first)
        val rest = columns.subList(5, 6) // expect: hardcoded-offset
        columns.removeAt(6) // expect: hardcoded-offset
        given.add(2, "x") // ok: hardcoded-offset (no condition)
        if (phone) {
            given.add(2, "x") // expect: hardcoded-offset
        }
        return columns
    }

    fun cell(wide: Boolean): String {
        val cells = if (wide) listOf("a", "b", "c") else listOf("a")
        return cells[2] // expect: hardcoded-offset
    }

    fun sum(tax: Boolean): String {
        val cells = listOf("net") + (if (tax) listOf("tax") else emptyList()) + listOf("gross")
        return cells[2] // expect: hardcoded-offset
    }

    fun joined(tax: String?): String {
        val cells = listOfNotNull("net", tax, "gross")
        return cells[2] // expect: hardcoded-offset
    }

    fun added(vat: Boolean): String {
        val cells = mutableListOf<String>()
        cells += "net"
        if (vat) cells += "vat"
        cells += "gross"
        return cells.elementAt(2) // expect: hardcoded-offset
    }

    fun fallback(columns: List<String>): String {
        // expect: hardcoded-offset
        return columns.find { it == "name" } ?: columns[2]
    }

    fun chosen(names: List<String>): String {
        val kept = names.filter { it.length > 2 }
        return kept[2] // expect: hardcoded-offset
    }

    fun built(wide: Boolean): String {
        val cells = buildList {
            add("id")
            if (wide) {
                add("address")
            }
            add("total")
        }
        return cells[2] // expect: hardcoded-offset
    }

    // near-misses

    fun literal(): String {
        val kept = listOf("a", "b", "c")
        return kept[2] // ok: hardcoded-offset (no condition)
    }

    fun parts(line: String): String {
        val parts = line.split(";").filter { it.isNotBlank() }
        return parts[2] // ok: hardcoded-offset (the positions of a format)
    }

    fun checked(wide: Boolean): String? {
        val cells = mutableListOf("a")
        if (wide) {
            cells.add("b")
            cells.add("c")
        }
        if (cells.size > 2) {
            return cells[2] // ok: hardcoded-offset (the length is looked at)
        }
        return null
    }

    fun same(wide: Boolean): String {
        val cells = mutableListOf("a")
        if (wide) {
            cells.add("b")
            return cells[1] // ok: hardcoded-offset (under the same condition)
        }
        return cells.last()
    }

    fun matched(text: String): String? {
        val found = Regex("(a)(b)").find(text)
        return found?.groupValues?.get(2) // ok: hardcoded-offset (a group of a regular expression)
    }

    fun either(wide: Boolean): String {
        val cells = mutableListOf("a")
        if (wide) {
            cells.add("b")
        } else {
            cells.add("c")
        }
        cells.add("d")
        return cells[2] // ok: hardcoded-offset (either way one more)
    }

    fun byte(frame: ByteArray): Byte = frame[4] // ok: hardcoded-offset (a protocol)
}
