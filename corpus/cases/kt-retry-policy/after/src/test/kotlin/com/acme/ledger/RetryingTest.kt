package com.acme.ledger

import java.io.IOException
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.time.Duration
import kotlinx.coroutines.test.runTest

class RetryingTest {
    private class Failing(private var times: Int) : Ledger {
        override suspend fun book(entry: String): Long = if (times-- > 0) throw IOException(entry) else 42
    }

    @Test
    fun booksAfterTwoFailures() = runTest {
        assertEquals(42, Retrying(Failing(2), pause = Duration.ZERO).book("a"))
    }

    @Test
    fun theLastErrorIsThrown() = runTest {
        assertFailsWith<IOException> { Retrying(Failing(3), pause = Duration.ZERO).book("a") }
    }
}
