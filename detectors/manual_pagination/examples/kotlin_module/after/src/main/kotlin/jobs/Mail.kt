package jobs

import crm.listUsers

suspend fun mailAll(api: Api) {
    var page = 1
    // expect: manual-pagination
    while (true) {
        val users = api.listUsers(page)
        if (users.isEmpty()) break
        users.forEach { mail(it.email) }
        page++
    }
}
