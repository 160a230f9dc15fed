class Cells {
    void write(StringBuilder out, Object value) {
        // expect: string-conversion-chain
        if (value instanceof Integer) {
            out.append(value.toString());
        } else if (value instanceof Long) {
            out.append(value.toString());
        } else if (value instanceof Double) {
            out.append(value.toString());
        } else {
            out.append(value);
        }
    }

    String cell(Cell cell) {
        switch (cell.getCellType()) {
            // ok: string-conversion-chain (each is read in its own way)
            case NUMERIC:
                return String.valueOf(cell.getNumericCellValue());
            case BOOLEAN:
                return String.valueOf(cell.getBooleanCellValue());
            case STRING:
                return cell.getStringCellValue();
            default:
                return "";
        }
    }

    String text(Object value) {
        String result;
        // expect: string-conversion-chain
        if (value instanceof Integer) {
            result = "" + value;
        } else if (value instanceof Long) {
            result = "" + value;
        } else if (value instanceof Boolean) {
            result = "" + value;
        } else {
            result = null;
        }
        return result;
    }
}
