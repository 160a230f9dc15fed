using Microsoft.EntityFrameworkCore;

public class AccountService
{
    private readonly BankContext _context;
    private readonly IAccountRepository _accounts;
    private readonly ILedgerClient _ledger;

    public async Task<AccountDto> Open(OpenAccount command)
    {
        var account = new Account(command.Owner);
        await _accounts.AddAsync(account);
        var saved = await _accounts.GetByIdAsync(account.Id); // expect: redundant-fetch
        return new AccountDto(saved);
    }

    public async Task<AccountDto> Rename(int id, string name)
    {
        var account = await _context.Accounts.FindAsync(id);
        if (account is null) throw new KeyNotFoundException();
        account.Name = name;
        await _context.SaveChangesAsync();
        var renamed = await _context.Accounts.FirstOrDefaultAsync(a => a.Id == id); // expect: redundant-fetch
        return new AccountDto(renamed);
    }

    public async Task<AccountDto> Show(int id)
    {
        if (await _context.Accounts.SingleOrDefaultAsync(a => a.Id == id) == null)
        {
            throw new KeyNotFoundException();
        }
        var account = await _context.Accounts.SingleOrDefaultAsync(a => a.Id == id); // expect: redundant-fetch
        return new AccountDto(account);
    }

    public async Task<Account> Recount(int id)
    {
        var account = await _context.Accounts.FindAsync(id);
        await _context.Database.ExecuteSqlRawAsync("UPDATE Accounts SET Balance = 0 WHERE Id = {0}", id);
        return await _context.Accounts.AsNoTracking().FirstAsync(a => a.Id == id); // ok: redundant-fetch (after a raw statement)
    }

    public async Task<Account> Reload(int id)
    {
        var account = await _context.Accounts.FindAsync(id);
        await _context.Entry(account).ReloadAsync();
        return await _context.Accounts.FindAsync(id); // ok: redundant-fetch (after a refresh)
    }

    public async Task<decimal> Transfer(int fromId, int toId, decimal amount)
    {
        var from = await _accounts.GetByIdAsync(fromId);
        var to = await _accounts.GetByIdAsync(toId); // ok: redundant-fetch (another account)
        from.Withdraw(amount);
        to.Deposit(amount);
        return from.Balance;
    }

    public async Task<Account> Settle(int id)
    {
        var account = await _accounts.GetByIdAsync(id);
        await _ledger.PostAsync(account.Id);
        return await _accounts.GetByIdAsync(id); // ok: redundant-fetch (another service was told)
    }

    public async Task Fees(int bankId, List<Account> accounts)
    {
        foreach (var account in accounts)
        {
            var bank = await _context.Banks.FirstAsync(b => b.Id == bankId); // expect: redundant-fetch
            account.Charge(bank.Fee);
        }
        await _context.SaveChangesAsync();
    }

    public async Task<bool> Check(Account account)
    {
        var current = await _context.Accounts.FirstOrDefaultAsync(a => a.Id == account.Id); // expect: redundant-fetch
        return current.Balance > 0;
    }

    public async Task Put(int id, Account account)
    {
        if (id != account.Id) throw new ArgumentException();
        var existing = await _context.Accounts.FindAsync(id); // ok: redundant-fetch (what was sent, and what is stored)
        _context.Entry(existing).CurrentValues.SetValues(account);
        await _context.SaveChangesAsync();
    }
}
