package shop

import java.io.Writer

class SalesSheet(private val withTax: Boolean) {
    fun write(sales: Sequence<Sale>, out: Writer) {
        out.appendLine(header().joinToString(","))
        sales.forEach { sale -> out.appendLine(row(sale).joinToString(",")) }
    }

    private fun header(): List<String> {
        val columns = mutableListOf("day", "product", "amount")
        if (withTax) {
            columns.add("tax")
        }
        columns.add("currency")
        return columns
    }

    private fun row(sale: Sale): List<Any> {
        val values = mutableListOf<Any>(sale.day, sale.product, sale.amount)
        if (withTax) {
            values.add(sale.tax)
        }
        values.add(sale.currency)
        return values
    }
}
