package com.acme.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class FrameDecoder {

    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?");

    public int length(byte[] frame) {
        return ((frame[2] & 0xff) << 8) | (frame[3] & 0xff);
    }

    public int minor(String version) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a version: " + version);
        }
        return Integer.parseInt(matcher.group(2));
    }

    public Endpoint endpoint(String text) {
        String[] parts = text.split(":");
        if (parts.length != 3) {
            throw new IllegalArgumentException("not an endpoint: " + text);
        }
        return new Endpoint(parts[0], parts[1], Integer.parseInt(parts[2]));
    }

    public List<String> describe(List<String> fields, boolean titled) {
        List<String> lines = new ArrayList<>(fields);
        if (titled) {
            lines.add(0, "Frame");
        }
        lines.add("end");
        return lines;
    }

    public String last(List<String> fields) {
        return fields.isEmpty() ? "" : fields.get(fields.size() - 1);
    }
}
