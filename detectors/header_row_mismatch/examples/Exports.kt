import com.github.doyaaaaaken.kotlincsv.dsl.csvWriter
import com.opencsv.CSVWriter
import org.apache.commons.csv.CSVFormat
import org.apache.commons.csv.CSVPrinter

fun export(orders: List<Order>, out: Appendable) {
    val printer = CSVPrinter(out, CSVFormat.DEFAULT)
    printer.printRecord("Id", "Customer", "Total")
    orders.forEach { order ->
        printer.printRecord(order.id, order.customer.name, order.total) // ok: header-row-mismatch (the same)
    }
}

fun exportSwapped(orders: List<Order>, out: Appendable) {
    val printer = CSVPrinter(out, CSVFormat.DEFAULT)
    printer.printRecord("Id", "Email", "Name")
    for (order in orders) {
        printer.printRecord(order.id, order.name, order.email) // expect: header-row-mismatch
    }
}

fun exportShort(orders: List<Order>, file: File) {
    csvWriter().open(file) {
        writeRow("Id", "Customer", "Total")
        orders.forEach {
            writeRow(it.id, it.customer) // expect: header-row-mismatch
        }
    }
}

fun exportLists(orders: List<Order>, file: File) {
    csvWriter().open(file) {
        writeRow(listOf("Id", "Status", "Total"))
        orders.forEach { order ->
            writeRow(listOf(order.id, order.total, order.status)) // expect: header-row-mismatch
        }
    }
}

fun text(orders: List<Order>): String {
    val out = StringBuilder()
    out.appendLine("id,status,total")
    orders.forEach { out.appendLine("${it.id},${it.status},${it.total}") } // ok: header-row-mismatch (the same)
    return out.toString()
}

fun textShort(orders: List<Order>): String {
    val out = StringBuilder()
    out.appendLine("id,status,total")
    orders.forEach { out.appendLine("${it.id},${it.total}") } // expect: header-row-mismatch
    return out.toString()
}
