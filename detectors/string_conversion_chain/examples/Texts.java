import java.time.LocalDate;

class Texts {
    String toText(Object value) {
        // expect: string-conversion-chain
        if (value instanceof String) {
            return (String) value;
        } else if (value instanceof Integer) {
            return String.valueOf(value);
        } else if (value instanceof Long) {
            return Long.toString((Long) value);
        } else if (value instanceof Boolean) {
            return value.toString();
        }
        return "";
    }

    String bound(Object value) {
        // expect: string-conversion-chain
        if (value instanceof Integer number) {
            return number.toString();
        }
        if (value instanceof Double number) {
            return number.toString();
        }
        if (value instanceof Boolean flag) {
            return String.valueOf(flag);
        }
        return "?";
    }

    String switched(Object value) {
        return switch (value) {
            // expect: string-conversion-chain
            case Integer number -> number.toString();
            case Long number -> String.valueOf(number);
            case Boolean flag -> flag.toString();
            default -> "";
        };
    }

    String formats(Object value) {
        // ok: string-conversion-chain (branches with different formats)
        if (value instanceof LocalDate date) {
            return date.format(FORMAT);
        } else if (value instanceof Double number) {
            return String.format("%.2f", number);
        } else if (value instanceof Status status) {
            return status.label();
        }
        return String.valueOf(value);
    }
}
