package com.acme.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

@Service
public class TextService {
    private static final Pattern TAGS = Pattern.compile("<[^>]+>");
    private static final Pattern ENTITIES = Pattern.compile("&\\w+;");
    private static final List<Pattern> BOTS = List.of(Pattern.compile("bot"), Pattern.compile("crawler"));

    public String normalize(String input) {
        // expect: redundant-regex
        String result = input.replaceAll("\\n", " ");
        result = result.replaceAll("\\t", " ");
        result = result.replaceAll("\\r", " ");
        return result.trim();
    }

    public String strip(String html) {
        // expect: redundant-regex
        String text = TAGS.matcher(html).replaceAll("");
        text = ENTITIES.matcher(text).replaceAll("");
        return text;
    }

    public String phone(String phone) {
        // expect: redundant-regex
        return phone.replace("-", "").replace(" ", "").replace("(", "").replace(")", "");
    }

    public String escape(String text) {
        return text
            // expect: redundant-regex
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;");
    }

    public String camelToSnake(String name) {
        // ok: redundant-regex (the second needs the first)
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").replaceAll("([A-Z]+)([A-Z][a-z])", "$1_$2").toLowerCase();
    }

    public String slug(String title) {
        // ok: redundant-regex (different steps)
        return title.toLowerCase().replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    public boolean isBot(String agent) {
        // expect: redundant-regex
        return agent.matches(".*bot.*") || agent.matches(".*crawler.*") || agent.matches(".*spider.*");
    }

    public boolean isBotToo(String agent) {
        // expect: redundant-regex
        if (Pattern.compile("bot").matcher(agent).find()) {
            return true;
        }
        if (Pattern.compile("crawler").matcher(agent).find()) {
            return true;
        }
        return false;
    }

    public boolean isBotByTable(String agent) {
        // expect: redundant-regex
        return BOTS.stream().anyMatch(pattern -> pattern.matcher(agent).find());
    }

    public boolean isStrong(String password) {
        // ok: redundant-regex (all must hold)
        return password.matches(".*[A-Z].*") && password.matches(".*[0-9].*");
    }

    public String kind(String line) {
        // ok: redundant-regex (different outcomes)
        if (TAGS.matcher(line).find()) {
            return "tag";
        } else if (ENTITIES.matcher(line).find()) {
            return "entity";
        }
        return "text";
    }

    public List<String> ids(List<String> lines) {
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            // expect: redundant-regex
            Pattern pattern = Pattern.compile("id=(\\d+)");
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    public long matching(List<String> lines, String word) {
        // ok: redundant-regex (compiled once before)
        Pattern pattern = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
        return lines.stream().filter(line -> pattern.matcher(line).find()).count();
    }

    public long matchingAny(List<String> words, String text) {
        // ok: redundant-regex (depends on the element)
        return words.stream().filter(word -> Pattern.compile("\\b" + word + "\\b").matcher(text).find()).count();
    }

    public String orderId(String subject) {
        // expect: redundant-regex
        Matcher m = Pattern.compile("order #(\\d+)").matcher(subject);
        if (m.find()) {
            return m.group(1);
        }
        m = Pattern.compile("order no\\. (\\d+)").matcher(subject);
        if (m.find()) {
            return m.group(1);
        }
        return null;
    }

    public void check(String name) {
        // ok: redundant-regex (each says what is wrong)
        if (name.matches(".*\\.\\..*")) {
            throw new IllegalArgumentException("goes up");
        }
        if (name.matches(".*[/\\\\].*")) {
            throw new IllegalArgumentException("has a separator");
        }
    }

    public String amount(String raw) {
        // ok: redundant-regex (one drops, the other changes)
        return raw.replace(".", "").replace(",", ".");
    }
}
