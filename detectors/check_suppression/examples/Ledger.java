import java.util.List;

// expect: check-suppression
@SuppressWarnings({"unchecked", "rawtypes"})
public class Ledger {
    // expect: check-suppression
    @SuppressWarnings("PMD.GodClass") // split in the next release: LEDG-210
    private List entries;

    /** Used with {@code @SuppressWarnings("all")} at times. */
    public void add(Object entry) { // ok: check-suppression (documentation)
        // expect: check-suppression
        entries.add(entry); // NOSONAR
        // expect: check-suppression
        // CHECKSTYLE:OFF
        String text = "@SuppressWarnings(\"all\")"; // ok: check-suppression (text in a string)
        // ok: check-suppression (the end of it)
        // CHECKSTYLE:ON
    }

    @Override // ok: check-suppression (no suppression)
    public String toString() {
        return "// NOSONAR"; // ok: check-suppression (text in a string)
    }
}
