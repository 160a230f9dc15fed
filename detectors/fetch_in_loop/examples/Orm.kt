package orm

class Readers {
    fun delight(ids: List<Long>) = ids.map { userQueries.selectById(it).executeAsOne() } // expect: fetch-in-loop

    suspend fun retrofit(ids: List<String>) = ids.map { api.fetchUser(it) } // expect: fetch-in-loop

    fun jooq(ids: List<Long>) {
        ids.forEach { id ->
            println(dsl.selectFrom(USERS).where(USERS.ID.eq(id)).fetchOne()) // expect: fetch-in-loop
        }
    }

    fun named(ids: List<Long>) {
        for (id in ids) {
            val lines = em.createQuery("select l from Line l where l.order.id = :id").setParameter("id", id).resultList // expect: fetch-in-loop
            println(lines)
        }
    }

    suspend fun ktor(ids: List<String>): List<User> = ids.map { id -> httpClient.get("https://api.example.com/users/$id").body() } // expect: fetch-in-loop

    fun counts(teams: List<Team>) = teams.associate { it.name to memberRepository.countByTeamId(it.id) } // expect: fetch-in-loop

    fun exists(rows: List<Row>) = rows.filterNot { userRepository.existsByEmail(it.email) } // expect: fetch-in-loop
}
