package ops

import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals

class LogDigestTest {
    private fun digest(vararg lines: String): List<Entry> {
        val file = File.createTempFile("digest", ".log").apply { deleteOnExit() }
        file.writeText(lines.joinToString("\n"))
        return LogDigest(file).entries()
    }

    @Test
    fun `counts errors by source, the most frequent first`() {
        val found = digest("t ERROR mail lost", "t ERROR db down", "t ERROR db down", "t INFO db up")

        assertEquals(listOf(Entry("ERROR", "db", 2), Entry("ERROR", "mail", 1)), found)
    }

    @Test
    fun `leaves out lines of another form`() {
        assertEquals(emptyList(), digest("stack trace", ""))
    }
}
