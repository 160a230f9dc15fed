package bank

class AccountService(
    private val accounts: AccountRepository,
    private val banks: BankRepository,
    private val ledger: LedgerClient,
    private val dao: AccountDao,
) {
    fun open(command: OpenAccount): AccountView {
        val account = Account(command.owner)
        accounts.save(account)
        val stored = accounts.findById(account.id).get() // expect: redundant-fetch
        return AccountView(stored)
    }

    suspend fun show(id: Int): AccountView? {
        val account = dao.getAccount(id) ?: return null
        println(account.name)
        return AccountView(dao.getAccount(id)!!) // expect: redundant-fetch
    }

    fun settle(id: Long): Account {
        val account = accounts.getById(id)
        ledger.post(account.id)
        return accounts.getById(id) // ok: redundant-fetch (another service was told)
    }

    fun fees(bankId: Long, list: List<Account>) {
        list.forEach { account ->
            val bank = banks.getById(bankId) // expect: redundant-fetch
            account.charge(bank.fee)
        }
    }

    fun locked(id: Long): Account {
        val account = accounts.getById(id)
        require(account.open)
        return accounts.findWithLockById(id) // ok: redundant-fetch (locks the row)
    }

    fun notify(account: Account) {
        statement(account.id)
        owner(account.ownerId)
    }

    private fun statement(accountId: Long) {
        val account = accounts.getById(accountId) // expect: redundant-fetch
        mailer.send(account.email)
    }

    private fun owner(ownerId: Long) {
        val owner = users.getById(ownerId) // ok: redundant-fetch (only the id is in hand)
        mailer.send(owner.email)
    }

    fun archive(id: Long): Account {
        val account = accounts.getById(id)
        accounts.deleteAllByBankId(account.bankId)
        return accounts.getById(id) // ok: redundant-fetch (after a bulk write)
    }
}
