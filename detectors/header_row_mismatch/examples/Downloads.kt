import org.apache.poi.xssf.usermodel.XSSFWorkbook
import java.io.File

class OrderExport(private val withTax: Boolean) {
    private val headers = listOf("Number", "Customer", "Total")

    fun joined(orders: List<Order>): String = buildString {
        appendLine(headers.joinToString(","))
        orders.forEach { appendLine(listOf(it.number, it.total, it.customer).joinToString(",")) } // expect: header-row-mismatch
    }

    fun joinedOk(orders: List<Order>): String = buildString {
        appendLine(headers.joinToString(","))
        orders.forEach { appendLine(listOf(it.number, it.customer, it.total).joinToString(",")) } // ok: header-row-mismatch
    }

    fun writer(orders: List<Order>, file: File) {
        file.printWriter().use { out ->
            out.println("number,customer,total")
            orders.forEach { o -> out.println("${o.number},${o.total},${o.customer}") } // expect: header-row-mismatch
        }
    }

    fun mapped(orders: List<Order>): String {
        val header = "number;customer;total"
        val lines = orders.map { o -> "${o.number};${o.total};${o.customer}" } // expect: header-row-mismatch
        return (listOf(header) + lines).joinToString("\n")
    }

    fun optional(orders: List<Order>): List<List<String>> {
        val header = listOfNotNull("number", "total", if (withTax) "tax" else null)
        val rows = mutableListOf(header)
        orders.forEach { rows.add(listOf(it.number, it.total.toString())) } // expect: header-row-mismatch
        return rows
    }

    fun optionalOk(orders: List<Order>): List<List<String>> {
        val rows = mutableListOf(listOfNotNull("number", "total", if (withTax) "tax" else null))
        orders.forEach { rows.add(listOfNotNull(it.number, it.total.toString(), if (withTax) it.tax else null)) } // ok: header-row-mismatch
        return rows
    }

    fun built(orders: List<Order>): List<List<String>> {
        val header = buildList {
            add("number")
            add("total")
            if (withTax) add("tax")
        }
        val rows = orders.map { listOf(it.number, it.total.toString()) } // expect: header-row-mismatch
        return listOf(header) + rows
    }

    fun poi(orders: List<Order>) {
        val sheet = XSSFWorkbook().createSheet("Orders")
        val header = sheet.createRow(0)
        header.createCell(0).setCellValue("Number")
        header.createCell(1).setCellValue("Customer")
        header.createCell(2).setCellValue("Total")
        orders.forEachIndexed { index, order ->
            val row = sheet.createRow(index + 1)
            row.createCell(0).setCellValue(order.number)
            row.createCell(1).setCellValue(order.total) // expect: header-row-mismatch
            row.createCell(2).setCellValue(order.customer)
        }
    }

    fun late(orders: List<Order>, out: Appendable) {
        val printer = CSVPrinter(out, CSVFormat.DEFAULT)
        orders.forEach { printer.printRecord(it.number, it.total) } // expect: header-row-mismatch
        printer.printRecord("Number", "Total")
    }

    fun byName(orders: List<Order>, file: File) {
        csvWriter().open(file) {
            writeRow(headers)
            orders.forEach { order -> writeRow(headers.map { order.values[it] }) } // ok: header-row-mismatch
        }
    }
}
