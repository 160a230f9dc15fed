package shop

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.io.StringWriter

class SalesSheetTest {
    @Test
    fun `a sale is a line`() {
        val out = StringWriter()

        SalesSheet().write(sequenceOf(Sale("2024-05-01", "tea", 300)), out)

        assertEquals("day,product,amount\n2024-05-01,tea,300\n", out.toString())
    }
}
