import java.util.regex.Pattern;

class Cleaner {
    private static final Pattern TAGS = Pattern.compile("<[^>]+>");
    private static final Pattern ENTITIES = Pattern.compile("&\\w+;");

    String clean(String text) {
        // expect: redundant-regex
        return text.replaceAll("<[^>]+>", "").replaceAll("&\\w+;", "").trim();
    }

    String compiled(String text) {
        // expect: redundant-regex
        String result = TAGS.matcher(text).replaceAll("");
        result = ENTITIES.matcher(result).replaceAll("");
        return result;
    }

    String phone(String number) {
        // expect: redundant-regex
        return number.replace("-", "").replace(" ", "").replace("/", "");
    }

    String slug(String title) {
        // ok: redundant-regex (each step does something else)
        return title.replaceAll("\\s+", "-").replaceAll("[^\\w-]", "").replaceAll("-+", "-");
    }

    String firsts(String text) {
        // ok: redundant-regex (only the first of each)
        return text.replaceFirst("a", "").replaceFirst("b", "");
    }

    boolean isCode(String text) {
        // expect: redundant-regex
        return text.matches("[A-Z]{3}\\d+") || text.matches("[A-Z]{2}-\\d+") || text.matches("X\\d+");
    }

    int kind(String text) {
        // ok: redundant-regex (different outcomes)
        if (text.matches("\\d+")) {
            return 1;
        }
        if (text.matches("\\w+")) {
            return 2;
        }
        return 0;
    }

    int count(Iterable<String> lines) {
        int found = 0;
        for (String line : lines) {
            // expect: redundant-regex
            Pattern pattern = Pattern.compile("^\\d+;");
            if (pattern.matcher(line).find()) {
                found++;
            }
        }
        return found;
    }

    int count(Iterable<String> lines, Iterable<String> words) {
        int found = 0;
        for (String word : words) {
            // ok: redundant-regex (another pattern each time)
            Pattern pattern = Pattern.compile(word);
            found += pattern.matcher(lines.toString()).groupCount();
        }
        return found;
    }
}
