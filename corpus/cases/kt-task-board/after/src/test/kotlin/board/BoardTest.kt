package board

import java.io.File
import java.time.LocalDate
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNull

class BoardTest {
    private val monday = LocalDate.of(2025, 3, 3)

    @Test
    fun `orders by day, then by weight`() {
        val file = File.createTempFile("tasks", ".txt").apply { deleteOnExit() }
        file.writeText("# tasks\n2025-03-04|1|late\n2025-03-03|1|light\n\n2025-03-03|5|heavy\n")

        assertEquals(listOf("heavy", "light", "late"), Board.read(file).map { it.text })
    }

    @Test
    fun `has no task without a day`() {
        assertNull(Board.task("someday|1|dream"))
    }

    @Test
    fun `refuses a line of another form`() {
        assertFailsWith<IllegalArgumentException> { Board.task("2025-03-03|1") }
    }

    @Test
    fun `marks what is late`() {
        val tasks = listOf(Task(monday, 1, "ship"), Task(monday.plusDays(1), 1, "rest"))

        assertEquals("! 2025-03-03 ship\n  2025-03-04 rest\n", shown(tasks, monday.plusDays(1)))
    }
}
