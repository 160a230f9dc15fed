package a;

import java.util.regex.Pattern;

class Sanitizer {
    private final Pattern digits = Pattern.compile("\\d+");
    private final Pattern spaces = Pattern.compile("\\s+");

    String clean(String name) {
        // expect: redundant-regex
        return name.trim().replaceAll("\\s", "_").replaceAll("/", "_").replaceAll(":", "_");
    }

    String collapse(String text) {
        // ok: redundant-regex (the second finds what the first puts in)
        return text.replaceAll("[^a-z]", " ").replaceAll("\\s+", " ");
    }

    boolean skip(String line) {
        // expect: redundant-regex
        if (line.matches("^#.*")) {
            return true;
        } else if (line.matches("^\\s*$")) {
            return true;
        }
        return false;
    }

    boolean any(String line) {
        // expect: redundant-regex
        return digits.matcher(line).find() || spaces.matcher(line).find();
    }

    int count(Iterable<String> lines) {
        int n = 0;
        for (String line : lines) {
            // expect: redundant-regex
            if (Pattern.compile("^\\d+;").matcher(line).find()) {
                n++;
            }
        }
        return n;
    }

    int matching(Iterable<String> lines) {
        int n = 0;
        for (String line : lines) {
            // expect: redundant-regex
            if (Pattern.matches("^\\d+;.*", line)) {
                n++;
            }
        }
        return n;
    }

    String unquote(String text) {
        // expect: redundant-regex
        text = text.replaceAll("^\"", "");
        text = text.replaceAll("\"$", "");
        return text;
    }

    String kind(String line) {
        // ok: redundant-regex (different outcomes)
        if (digits.matcher(line).matches()) return "number";
        if (spaces.matcher(line).matches()) return "blank";
        return "text";
    }
}
