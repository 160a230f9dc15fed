val ORDER = mapOf("high" to 0, "medium" to 1, "low" to 2)

fun ladder(players: List<Player>): List<Player> =
    // expect: complex-sort
    players.sortedWith { a, b ->
        if (a.score > b.score) {
            -1
        } else if (a.score < b.score) {
            1
        } else {
            a.name.compareTo(b.name)
        }
    }

fun cases(players: List<Player>): List<Player> =
    // expect: complex-sort
    players.sortedWith(Comparator { a, b ->
        when {
            a.score > b.score -> -1
            a.score < b.score -> 1
            else -> 0
        }
    })

fun chained(players: List<Player>): List<Player> =
    // ok: complex-sort (comparisons that are chained)
    players.sortedWith(compareBy({ it.level }, { it.name }))

fun table(tasks: List<Task>): List<Task> =
    // ok: complex-sort (one documented order is looked up in a table)
    tasks.sortedBy { ORDER[it.priority] }

fun cheapest(offers: List<Offer>): Offer {
    // expect: complex-sort
    return offers.sortedBy { it.price }.first()
}

fun newestFirst(runs: List<Run>): List<Run> {
    // expect: complex-sort
    return runs.sortedBy { it.started }.reversed()
}

fun twice(runs: List<Run>): List<Run> {
    // expect: complex-sort
    return runs.sortedBy { it.name }.sortedBy { it.started }
}

fun top(runs: List<Run>): List<Run> {
    // ok: complex-sort (several are taken)
    return runs.sortedByDescending { it.started }.take(3)
}
