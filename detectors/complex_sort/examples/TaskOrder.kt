package com.acme.tasks

private val PRIORITY = mapOf("high" to 0, "medium" to 1, "low" to 2)

class TaskOrder {
    // expect: complex-sort
    fun byLadder(tasks: List<Task>) = tasks.sortedWith { a, b ->
        if (a.priority < b.priority) {
            -1
        } else if (a.priority > b.priority) {
            1
        } else if (a.due < b.due) {
            -1
        } else if (a.due > b.due) {
            1
        } else {
            0
        }
    }

    fun byWhen(tasks: MutableList<Task>) {
        // expect: complex-sort
        tasks.sortWith(Comparator { a, b ->
            when {
                a.priority < b.priority -> -1
                a.priority > b.priority -> 1
                a.due < b.due -> -1
                a.due > b.due -> 1
                else -> 0
            }
        })
    }

    // ok: complex-sort (comparisons that are chained)
    fun byComparing(tasks: List<Task>) = tasks.sortedWith(compareBy<Task> { it.due }.thenBy { it.title })

    // ok: complex-sort (several keys)
    fun byKeys(tasks: List<Task>) = tasks.sortedWith(compareBy({ it.done }, { it.due }))

    // ok: complex-sort (one order in a table)
    fun byTable(tasks: List<Task>) = tasks.sortedBy { PRIORITY[it.level] }

    // ok: complex-sort (a switch is a table of one order)
    fun byRanks(tasks: List<Task>) = tasks.sortedBy {
        when (it.level) {
            "high" -> 0
            "medium" -> 1
            else -> 2
        }
    }

    // expect: complex-sort
    fun newest(tasks: List<Task>) = tasks.sortedBy { it.due }.reversed()

    // ok: complex-sort (the direction that is wanted)
    fun newestWell(tasks: List<Task>) = tasks.sortedByDescending { it.due }

    // expect: complex-sort
    fun earliest(tasks: List<Task>) = tasks.sortedBy { it.due }.first()

    // ok: complex-sort (several elements)
    fun firstThree(tasks: List<Task>) = tasks.sortedBy { it.due }.take(3)

    // expect: complex-sort
    fun passes(tasks: List<Task>) = tasks.sortedBy { it.title }.sortedBy { it.due }

    fun bubble(values: IntArray) {
        // expect: complex-sort
        for (i in 0 until values.size - 1) {
            for (j in 0 until values.size - i - 1) {
                if (values[j] > values[j + 1]) {
                    val temp = values[j]
                    values[j] = values[j + 1]
                    values[j + 1] = temp
                }
            }
        }
    }

    fun sections(): List<String> {
        val names = listOf("summary", "details", "appendix")
        val order = mapOf("appendix" to 0, "summary" to 1, "details" to 2)
        // expect: complex-sort
        return names.sortedBy { order[it] }
    }
}

class Version(val major: Int, val minor: Int) : Comparable<Version> {
    // expect: complex-sort
    override fun compareTo(other: Version): Int {
        if (major < other.major) return -1
        if (major > other.major) return 1
        if (minor < other.minor) return -1
        if (minor > other.minor) return 1
        return 0
    }
}
