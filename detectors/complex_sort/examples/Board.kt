package a

class Board(private val players: MutableList<Player>) {
    // expect: complex-sort
    private val comparator = Comparator<Player> { a, b ->
        if (a.team != b.team) {
            a.team.compareTo(b.team)
        } else if (a.score != b.score) {
            b.score - a.score
        } else {
            a.name.compareTo(b.name)
        }
    }

    fun sort() = players.sortWith(comparator)

    // expect: complex-sort
    fun twice() = players.sortedBy { it.name }.sortedByDescending { it.score }.sortedBy { it.team }

    // ok: complex-sort (keys that are chained)
    fun chained() = players.sortedWith(compareBy<Player> { it.team }.thenByDescending { it.score })

    // expect: complex-sort
    fun best() = players.sortedByDescending { it.score }.first()

    // ok: complex-sort (the largest, without a sort)
    fun bestWell() = players.maxBy { it.score }
}
