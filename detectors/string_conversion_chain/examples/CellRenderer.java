package com.acme.cells;

import java.math.BigDecimal;
import java.time.LocalDate;

public class CellRenderer {
    public String render(Object value) {
        // expect: string-conversion-chain
        if (value instanceof String) {
            return (String) value;
        } else if (value instanceof Integer) {
            return String.valueOf(value);
        } else if (value instanceof Long) {
            return String.valueOf(value);
        } else if (value instanceof Boolean) {
            return String.valueOf(value);
        } else {
            return value.toString();
        }
    }

    public String renderCasts(Object value) {
        // expect: string-conversion-chain
        if (value instanceof Integer) {
            return Integer.toString((Integer) value);
        }
        if (value instanceof Long) {
            return Long.toString((Long) value);
        }
        if (value instanceof Double) {
            return Double.toString((Double) value);
        }
        return "";
    }

    public String renderPatterns(Object value) {
        // expect: string-conversion-chain
        if (value instanceof Integer i) {
            return i.toString();
        } else if (value instanceof Long l) {
            return l.toString();
        } else if (value instanceof Boolean b) {
            return b.toString();
        }
        return null;
    }

    public String renderSwitch(Object value) {
        return switch (value) {
            // expect: string-conversion-chain
            case Integer i -> String.valueOf(i);
            case Long l -> String.valueOf(l);
            case Double d -> String.valueOf(d);
            default -> "";
        };
    }

    public String renderKind(CellType type, Object value) {
        switch (type) {
            // expect: string-conversion-chain
            case INTEGER:
                return String.valueOf(value);
            case DECIMAL:
                return String.valueOf(value);
            case BOOLEAN:
                return String.valueOf(value);
            default:
                return "";
        }
    }

    public String renderFormats(Object value) {
        // ok: string-conversion-chain (formats of their own)
        if (value instanceof LocalDate date) {
            return date.format(FORMAT);
        } else if (value instanceof BigDecimal money) {
            return money.setScale(2).toPlainString();
        } else if (value instanceof Status status) {
            return status.label();
        }
        return String.valueOf(value);
    }

    public String renderKindFormats(CellType type, Cell cell) {
        switch (type) {
            // ok: string-conversion-chain (each is read in its own way)
            case INTEGER:
                return String.valueOf(cell.getInt());
            case DECIMAL:
                return String.valueOf(cell.getDecimal());
            case BOOLEAN:
                return String.valueOf(cell.getBoolean());
            default:
                return "";
        }
    }
}
