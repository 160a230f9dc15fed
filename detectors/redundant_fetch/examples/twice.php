<?php

namespace App\Services;

use App\Models\Account;
use App\Models\Bank;

class AccountService
{
    public function __construct(
        private EntityManagerInterface $em,
        private AccountRepository $accounts,
        private LedgerClient $ledger,
        private \PDO $pdo,
    ) {
    }

    public function open(array $data): Account
    {
        $account = new Account($data);
        $account->save();

        return Account::find($account->id); // expect: redundant-fetch
    }

    public function persisted(Account $account): string
    {
        $this->em->persist($account);
        $this->em->flush();
        $stored = $this->accounts->find($account->getId()); // expect: redundant-fetch

        return $stored->getName();
    }

    public function show(int $id): array
    {
        if (Account::find($id) === null) {
            abort(404);
        }
        $account = Account::find($id); // expect: redundant-fetch

        return $account->toArray();
    }

    public function otherWords(int $id): string
    {
        $account = Account::findOrFail($id);
        logger()->info($account->name);
        $again = Account::where('id', $id)->first(); // expect: redundant-fetch

        return $again->name;
    }

    public function refreshed(int $id): Account
    {
        $account = Account::findOrFail($id);
        $account->refresh();

        return $account->fresh(); // ok: redundant-fetch (asked to)
    }

    public function statement(int $id): Account
    {
        $account = Account::findOrFail($id);
        DB::statement('UPDATE accounts SET balance = 0 WHERE id = ?', [$id]);

        return Account::findOrFail($id); // ok: redundant-fetch (after a raw statement)
    }

    public function locked(int $id): Account
    {
        $account = Account::findOrFail($id);
        $locked = Account::where('id', $id)->lockForUpdate()->first(); // ok: redundant-fetch (locks the row)
        $locked->touch();

        return $account;
    }

    public function settle(int $id): Account
    {
        $account = $this->accounts->find($id);
        $this->ledger->post($account->getId());

        return $this->accounts->find($id); // ok: redundant-fetch (another service was told)
    }

    public function fees(int $bankId, array $accounts): void
    {
        foreach ($accounts as $account) {
            $bank = Bank::find($bankId); // expect: redundant-fetch
            $account->charge($bank->fee);
        }
    }

    public function pdo(int $id): array
    {
        $name = $this->pdo->query("SELECT name FROM accounts WHERE id = $id")->fetchColumn();
        $again = $this->pdo->query("SELECT name FROM accounts WHERE id = $id")->fetchColumn(); // expect: redundant-fetch

        return [$name, $again];
    }
}
