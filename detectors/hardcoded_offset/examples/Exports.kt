package com.example.reports

class ReportExporter(private val includeTax: Boolean, private val includeNotes: Boolean) {

    fun header(): List<String> {
        val columns = mutableListOf("id", "date", "total")
        if (includeTax) {
            // expect: hardcoded-offset
            columns.add(2, "tax")
        }
        if (includeNotes) columns.add("notes")
        // expect: hardcoded-offset
        columns.add(4, "currency")
        return columns
    }

    fun row(order: Order): List<String> {
        val row = mutableListOf(order.id, order.name)
        if (includeTax) {
            row += order.tax
        }
        row += order.total
        // expect: hardcoded-offset
        row[2] = format(row[2])
        return row
    }

    fun removed(order: Order): List<String> {
        val row = arrayListOf(order.id, order.name)
        order.phone?.let { row.add(it) }
        row.add(order.email)
        // expect: hardcoded-offset
        row.removeAt(2)
        return row
    }

    fun second(users: List<User>): User {
        val active = users.filter { it.active }
        // expect: hardcoded-offset
        return active[1]
    }

    fun names(first: String?, middle: String?, last: String?): String {
        val names = listOfNotNull(first, middle, last)
        // expect: hardcoded-offset
        return names[2]
    }

    fun built(): String {
        val columns = buildList {
            add("id")
            if (includeTax) add("tax")
            add("total")
        }
        // expect: hardcoded-offset
        return columns[2]
    }

    fun called(): String {
        val columns = columns()
        // expect: hardcoded-offset
        return columns[2]
    }

    private fun columns(): List<String> {
        val columns = mutableListOf("id")
        if (includeTax) columns += "tax"
        columns += "total"
        return columns
    }

    fun plus(): String {
        val columns = listOf("id", "name") + (if (includeTax) listOf("tax") else emptyList()) + listOf("total")
        // expect: hardcoded-offset
        return columns[2]
    }

    fun chosen(): String {
        val columns = if (includeTax) listOf("id", "tax", "total") else listOf("id", "total")
        // expect: hardcoded-offset
        return columns[2]
    }

    fun ends(order: Order): String {
        val row = mutableListOf(order.id)
        if (includeTax) row.add(order.tax)
        // ok: hardcoded-offset (the first and the last)
        return row[0] + row.last() + row[row.size - 1]
    }

    fun parsed(line: String): String {
        val parts = line.split(",")
        require(parts.size == 3)
        // ok: hardcoded-offset (the length is checked)
        return parts[2]
    }

    fun group(line: String): String? {
        val match = Regex("(\\d+)-(\\d+)").find(line)
        // ok: hardcoded-offset (groups)
        return match?.groupValues?.get(2)
    }

    fun offset(frame: ByteArray): Int {
        // ok: hardcoded-offset (the protocol)
        return frame[3].toInt()
    }

    fun fixed(): String {
        val months = listOf("jan", "feb", "mar")
        // ok: hardcoded-offset (always the same)
        return months[2]
    }

    fun guarded(order: Order): List<String> {
        val row = mutableListOf(order.id)
        if (includeTax) row.add(order.tax)
        row.add(order.total)
        if (includeTax) {
            // ok: hardcoded-offset (the same condition)
            row[1] = row[1].trim()
        }
        return row
    }
}
