import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

class Ledger {
    List<Line> openInvoices(Store store, String customer) {
        List<Line> lines = new ArrayList<>();
        for (Invoice invoice : store.invoices(customer)) {
            if (invoice.isPaid()) {
                continue;
            }
            BigDecimal rest = invoice.total().subtract(invoice.paid());
            lines.add(new Line(invoice.number(), rest));
        }
        log.info("{} open invoices of {}", lines.size(), customer);
        return lines;
    }

    // expect: duplicate-code
    List<Line> openCredits(Store store, String customer) {
        List<Line> lines = new ArrayList<>();
        for (Credit credit : store.credits(customer)) {
            if (credit.isPaid()) {
                continue;
            }
            BigDecimal rest = credit.total().subtract(credit.paid());
            lines.add(new Line(credit.number(), rest));
        }
        log.info("{} open credits of {}", lines.size(), customer);
        return lines;
    }

    // ok: duplicate-code (the same form for other work)
    Set<Key> lockedShelves(Hall hall, String aisle) {
        Set<Key> found = new HashSet<>();
        for (Shelf shelf : hall.walk(aisle)) {
            if (shelf.isOpen()) {
                continue;
            }
            Weight load = shelf.carried().minus(shelf.own());
            found.put(new Key(shelf.letter(), load));
        }
        trace.emit("{} locked in {}", found.count(), aisle);
        return found;
    }

    void head(Table table) {
        table.column("number", 12);
        table.column("date", 10);
        table.column("customer", 30);
        table.column("total", 8);
        table.column("paid", 8);
        table.column("rest", 8);
    }

    // ok: duplicate-code (a table of data)
    void creditHead(Table table) {
        table.column("number", 12);
        table.column("day", 10);
        table.column("supplier", 30);
        table.column("amount", 8);
        table.column("used", 8);
        table.column("left", 8);
    }
}

class Card implements Payment {
    // ok: duplicate-code (an override that only declares)
    @Override
    public String name() { return "card"; }

    @Override
    public boolean isOnline() { return true; }
}

class Cash implements Payment {
    // ok: duplicate-code (an override that only declares)
    @Override
    public String name() { return "cash"; }

    @Override
    public boolean isOnline() { return false; }
}

class Waiting {
    Balance balanceOf(Future<Balance> pending, Duration limit) {
        try {
            return pending.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException("interrupted while waiting", e);
        } catch (ExecutionException e) {
            throw new LedgerException("could not be read", e.getCause());
        } catch (TimeoutException e) {
            throw new LedgerException("took too long", e);
        }
    }

    // ok: duplicate-code (what becomes of an error is all that is the same)
    Entries entriesOf(Future<Entries> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerException("interrupted while waiting", e);
        } catch (ExecutionException e) {
            throw new LedgerException("could not be read", e.getCause());
        } catch (TimeoutException e) {
            throw new LedgerException("took too long", e);
        }
    }
}
