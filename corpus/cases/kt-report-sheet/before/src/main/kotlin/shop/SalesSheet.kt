package shop

import java.io.Writer

class SalesSheet {
    fun write(sales: Sequence<Sale>, out: Writer) {
        out.appendLine("day,product,amount")
        sales.forEach { sale -> out.appendLine("${sale.day},${sale.product},${sale.amount}") }
    }
}
