package shop

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.io.StringWriter

class SalesSheetTest {
    private val sale = Sale("2024-05-01", "tea", 300, tax = 57, currency = "EUR")

    @Test
    fun `a sale is a line`() {
        assertEquals("day,product,amount,currency\n2024-05-01,tea,300,EUR\n", written(withTax = false))
    }

    @Test
    fun `tax is a column where it is asked for`() {
        assertEquals("day,product,amount,tax,currency\n2024-05-01,tea,300,57,EUR\n", written(withTax = true))
    }

    private fun written(withTax: Boolean): String {
        val out = StringWriter()
        SalesSheet(withTax).write(sequenceOf(sale), out)
        return out.toString()
    }
}
