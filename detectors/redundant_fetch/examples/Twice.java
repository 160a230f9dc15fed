package bank;

import java.util.*;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

@Service
public class Twice {
    private final AccountRepository accountRepository;
    private final BankRepository bankRepository;
    private final AccountMapper accountMapper;
    private final JdbcTemplate jdbcTemplate;
    private final EntityManager em;
    private final LedgerClient ledgerClient;

    public AccountDto open(OpenAccount command) {
        Account account = new Account(command.owner());
        accountRepository.save(account);
        Account stored = accountRepository.findById(account.getId()).orElseThrow(); // expect: redundant-fetch
        return AccountDto.of(stored);
    }

    public Account byOptional(Long id) {
        Optional<Account> found = accountRepository.findById(id);
        if (found.isEmpty()) {
            throw new NotFoundException(id);
        }
        return accountRepository.findById(id).get(); // expect: redundant-fetch
    }

    public boolean exists(Long id) {
        if (!accountRepository.existsById(id)) {
            return false;
        }
        Account account = accountRepository.findById(id).orElseThrow(); // ok: redundant-fetch (only asked whether it is there)
        return account.isOpen();
    }

    public void persistThenFind(Account account) {
        em.persist(account);
        em.flush();
        Account managed = em.find(Account.class, account.getId()); // expect: redundant-fetch
        managed.setOpen(true);
    }

    public Account afterUpdate(Long id) {
        Account account = accountRepository.findById(id).orElseThrow();
        jdbcTemplate.update("UPDATE account SET balance = 0 WHERE id = ?", account.getId());
        return accountRepository.findById(id).orElseThrow(); // ok: redundant-fetch (after a raw statement)
    }

    public Account afterRefresh(Long id) {
        Account account = em.find(Account.class, id);
        em.refresh(account);
        return em.find(Account.class, id); // ok: redundant-fetch (after a refresh)
    }

    public Account afterLedger(Long id) {
        Account account = accountRepository.findById(id).orElseThrow();
        ledgerClient.post(account.getId());
        return accountRepository.findById(id).orElseThrow(); // ok: redundant-fetch (another service was told)
    }

    public void fees(Long bankId, List<Account> accounts) {
        for (Account account : accounts) {
            Bank bank = bankRepository.findById(bankId).orElseThrow(); // expect: redundant-fetch
            account.charge(bank.getFee());
        }
    }

    public void notifyOwner(Account account) {
        sendStatement(account.getId());
        sendOwner(account.getOwnerId());
    }

    private void sendStatement(Long accountId) {
        Account account = accountRepository.findById(accountId).orElseThrow(); // expect: redundant-fetch
        mailer.send(account.getEmail());
    }

    private void sendOwner(Long ownerId) {
        User owner = userRepository.findById(ownerId).orElseThrow(); // ok: redundant-fetch (only the id is in hand)
        mailer.send(owner.getEmail());
    }

    public void update(Account account) {
        Account existing = accountRepository.findById(account.getId()).orElseThrow(); // ok: redundant-fetch (what is stored, and what was sent)
        existing.setName(account.getName());
        accountRepository.save(existing);
    }

    public Account mapper(Long id) {
        Account account = accountMapper.selectById(id);
        log.info("account {}", account.getName());
        return accountMapper.selectById(id); // expect: redundant-fetch
    }

    public List<Account> twoBanks(Long first, Long second) {
        List<Account> all = new ArrayList<>(accountRepository.findByBankId(first));
        all.addAll(accountRepository.findByBankId(second)); // ok: redundant-fetch (another bank)
        return all;
    }
}
