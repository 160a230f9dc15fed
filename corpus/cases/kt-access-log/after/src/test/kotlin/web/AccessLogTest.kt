package web

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.assertThrows
import org.junit.jupiter.api.io.TempDir
import java.nio.file.Path
import kotlin.io.path.writeText

class AccessLogTest {
    @TempDir
    lateinit var folder: Path

    @Test
    fun `counts are kept by path`() {
        folder.resolve("a.log").writeText("GET /a 200\nGET /b 200\nGET /a 404\n")

        assertEquals(mapOf("/a" to 2, "/b" to 1), AccessLog(folder).counts("a.log"))
        assertEquals(listOf("/a", "/b"), AccessLog(folder).busiest("a.log", 2))
    }

    @Test
    fun `no log is no access`() {
        assertEquals(emptyMap<String, Int>(), AccessLog(folder).counts("none.log"))
    }

    @Test
    fun `a line that is none is told`() {
        folder.resolve("b.log").writeText("garbage\n")

        assertThrows<IllegalArgumentException> { AccessLog(folder).counts("b.log") }
    }

    @Test
    fun `settings are read`() {
        folder.resolve("access.properties").writeText("keep=30")

        assertEquals("30", AccessLog(folder).settings().getProperty("keep"))
    }
}
